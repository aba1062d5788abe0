package org.journeygate.reviews.packs;

/**
 * A line of a brief that something can be said about.
 *
 * @param number from 1 within its section
 * @param text what it says, in short
 */
public record BriefLine(Section section, int number, String text) {

    /** How a form names it, e.g. {@code PAINS-2}. */
    public String anchor() {
        return section.name() + "-" + number;
    }

    /** The parts of a brief, in its order. */
    public enum Section {
        HEADLINE,
        VOICE,
        PERSONAS,
        PATH,
        PAINS,
        METRICS,
        PROMISES,
        EVIDENCE,
        BETS,
        ROADMAP,
        RISKS,
        MILESTONES,
        TRADE_OFFS,
        QUESTIONS
    }
}
