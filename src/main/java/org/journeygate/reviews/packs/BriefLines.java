package org.journeygate.reviews.packs;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.journeygate.reviews.briefs.BriefContent;
import org.journeygate.reviews.packs.BriefLine.Section;

/** The lines of a brief, as they are counted on its paper. */
final class BriefLines {

    private static final int LONGEST = 300;

    private final List<BriefLine> lines = new ArrayList<>();

    private BriefLines() {}

    static List<BriefLine> of(BriefContent content) {
        var found = new BriefLines();
        if (content.headline() != null) {
            found.add(Section.HEADLINE, List.of(content.headline()), text -> text);
        }
        if (content.voice() != null) {
            found.add(Section.VOICE, List.of(content.voice()), BriefContent.Voice::text);
        }
        found.add(Section.PERSONAS, content.personas().shown(), BriefContent.Persona::name);
        found.add(Section.PATH, content.path().stages().shown(), BriefContent.Stage::name);
        found.add(Section.PAINS, content.pains().shown(), pain -> pain.stage() + ": " + pain.text());
        found.add(Section.METRICS, content.metrics().shown(), BriefContent.Measured::name);
        found.add(Section.PROMISES, content.promises().shown(), one -> one.title() + ": " + one.metric());
        found.add(Section.EVIDENCE, content.evidence().shown(), BriefContent.Proof::title);
        found.add(Section.BETS, content.bets().shown(), bet -> bet.title() + ", " + bet.code());
        found.add(Section.ROADMAP, content.roadmap().shown(), phase -> phase.name() + ": " + phase.goal());
        found.add(Section.RISKS, content.risks().shown(), BriefContent.Risk::text);
        found.add(Section.MILESTONES, content.milestones().shown(), BriefContent.Milestone::name);
        found.add(Section.TRADE_OFFS, content.tradeOffs().shown(), BriefContent.TradeOff::text);
        found.add(Section.QUESTIONS, content.questions(), text -> text);
        return List.copyOf(found.lines);
    }

    private <T> void add(Section section, List<T> items, Function<T, String> text) {
        int number = 0;
        for (T item : items) {
            lines.add(new BriefLine(section, ++number, clipped(text.apply(item))));
        }
    }

    private static String clipped(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        return text.substring(0, end) + "…";
    }
}
