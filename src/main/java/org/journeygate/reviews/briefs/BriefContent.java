package org.journeygate.reviews.briefs;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.journeygate.gates.EvidenceKind;
import org.journeygate.gates.Outcome;
import org.journeygate.gates.grades.Grade;
import org.journeygate.initiatives.plans.Plan;
import org.journeygate.journeys.observations.Mood;
import org.jspecify.annotations.Nullable;

/**
 * What a brief says: facts of the record as of a quarter's end, and what its people typed. It is kept as it was confirmed.
 *
 * @param scope whose brief it is and of what time
 * @param tally what the journey's metrics and promises come to, those left out included
 * @param headline the owner's own note, or null
 * @param voice a customer's own words, or null
 * @param unheard whether nobody was heard although the brief was to be opened by somebody
 * @param roadmap phases that run at the quarter's end or come after it
 * @param milestones done in the quarter, or still to be done
 * @param questions to the executives, at most three
 */
public record BriefContent(
        Scope scope,
        Tally tally,
        @Nullable String headline,
        @Nullable Voice voice,
        boolean unheard,
        Excerpt<Persona> personas,
        Path path,
        Excerpt<Pain> pains,
        Excerpt<Measured> metrics,
        Excerpt<Promised> promises,
        Excerpt<Proof> evidence,
        Excerpt<Bet> bets,
        Excerpt<Phase> roadmap,
        Excerpt<Risk> risks,
        Excerpt<Milestone> milestones,
        Excerpt<TradeOff> tradeOffs,
        List<String> questions) {

    public BriefContent {
        questions = List.copyOf(questions);
    }

    /** Whether every metric with a target was read in the quarter and stands in its band or better; false where there is none. */
    public boolean isInBand() {
        return tally.inBand() > 0 && tally.outOfBand() == 0 && tally.unread() == 0;
    }

    /**
     * Whose brief it is.
     *
     * @param quarter as people write it, e.g. {@code Q3 2026}
     * @param until the quarter's last day, in whose zone the data ends with it
     * @param currency its code
     * @param contributors by name
     */
    public record Scope(
            String portfolio,
            String currency,
            String quarter,
            LocalDate from,
            LocalDate until,
            String zone,
            String journey,
            String goal,
            boolean core,
            String owner,
            Excerpt<String> contributors) {}

    /**
     * What it comes to.
     *
     * @param metrics all of the journey's
     * @param inBand with a target, read in the quarter, in the band or better
     * @param outOfBand with a target, read in the quarter, outside the band
     * @param unread with a target, not read in the quarter
     * @param better of those read in the quarter and the one before
     * @param kept of the promises judged in the quarter
     */
    public record Tally(
            int metrics,
            int inBand,
            int outOfBand,
            int unread,
            int better,
            int worse,
            int kept,
            int missed,
            int unclear) {

        /** How many promises were judged in the quarter. */
        public int judged() {
            return kept + missed + unclear;
        }
    }

    /**
     * A customer's own words.
     *
     * @param stage where in the journey, or null
     * @param channel by which they came, or null
     */
    public record Voice(
            String text,
            Mood mood,
            @Nullable String stage,
            @Nullable String channel,
            LocalDate heardOn) {}

    /**
     * For whom the journey's bets are.
     *
     * @param job what they want done, or null
     * @param revenue their share in per cent, or null
     * @param customers their share in per cent, or null
     */
    public record Persona(
            String name,
            @Nullable String job,
            @Nullable BigDecimal revenue,
            @Nullable BigDecimal customers) {}

    /**
     * The stages that customers go through.
     *
     * @param map number of the map in force, 0 where none was published by then
     * @param customers how many took part in drawing it, or null
     */
    public record Path(int map, @Nullable Integer customers, Excerpt<Stage> stages) {}

    /**
     * One stage.
     *
     * @param emotion −2 to +2, or null where nobody knows
     * @param bets how many open bets want to change it
     */
    public record Stage(
            String name, boolean moment, @Nullable Integer emotion, int bets) {}

    /** What gets in the customer's way at a stage. */
    public record Pain(String stage, boolean moment, String text) {}

    /**
     * A metric and its move since the quarter before.
     *
     * @param now last read by the quarter's end, or null
     * @param before last read by the end of the quarter before, or null
     */
    public record Measured(
            String name,
            String unit,
            boolean business,
            MetricMove.Wanted wanted,
            @Nullable BigDecimal now,
            @Nullable LocalDate nowOn,
            @Nullable BigDecimal before,
            MetricMove.Move move,
            MetricMove.Standing standing) {}

    /**
     * What a bet promised and what came.
     *
     * @param measured what was read of it, or null
     */
    public record Promised(
            String bet,
            String title,
            String metric,
            String unit,
            BigDecimal from,
            BigDecimal low,
            BigDecimal high,
            LocalDate by,
            Came came,
            @Nullable BigDecimal measured) {}

    /** What came of a promise by the quarter's end. */
    public enum Came {
        KEPT,
        MISSED,
        UNCLEAR,
        /** Its bet was stopped before the day. */
        STOPPED,
        /** The readings are in, and nobody has judged it yet. */
        TO_BE_JUDGED,
        /** Its day is over, and the readings are not in. */
        DUE,
        /** Its day is still to come. */
        RUNNING
    }

    /**
     * An item of evidence that stood before a panel.
     *
     * @param grade as of the quarter's end, or null where it has none
     */
    public record Proof(
            String bet,
            EvidenceKind kind,
            String title,
            String source,
            LocalDate gatheredOn,
            @Nullable Integer sampleSize,
            @Nullable Grade grade) {}

    /**
     * An open bet.
     *
     * @param gate that it stood before, by name
     * @param decided the last decision about it, or null
     * @param expected what is expected of it in words, where nobody has said what it is worth; else null
     * @param cost asked for, in the portfolio's currency, or null
     */
    public record Bet(
            String code,
            String title,
            String squad,
            @Nullable String gate,
            boolean paused,
            @Nullable Outcome decided,
            @Nullable LocalDate decidedOn,
            Worth revenue,
            Worth retention,
            Worth brand,
            @Nullable String expected,
            @Nullable BigDecimal cost) {}

    /** What a bet is worth in one respect: a number, or words, or neither. */
    public record Worth(
            @Nullable BigDecimal amount, @Nullable String words) {}

    /**
     * A phase of a bet's roadmap.
     *
     * @param share of customers in per cent, or null
     * @param running whether it runs at the quarter's end
     */
    public record Phase(
            String bet,
            String name,
            String goal,
            LocalDate from,
            LocalDate until,
            @Nullable BigDecimal share,
            boolean running) {}

    /** What may go wrong with a bet. */
    public record Risk(
            String bet,
            String text,
            Plan.Level likelihood,
            Plan.Level impact,
            @Nullable String answer) {}

    /** A milestone of a bet, and whether it should have been done by the quarter's end and was not. */
    public record Milestone(
            String bet,
            String name,
            LocalDate dueOn,
            @Nullable LocalDate doneOn,
            boolean late) {}

    /** What is given up for a bet. */
    public record TradeOff(String bet, String text) {}
}
