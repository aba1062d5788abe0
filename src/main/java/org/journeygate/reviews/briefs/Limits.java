package org.journeygate.reviews.briefs;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How many lines each section of a brief has at most, the more cut the fewer: in a fixed order, what matters least first. */
final class Limits {

    private static final Map<Section, Integer> USUAL = new EnumMap<>(Map.ofEntries(
            Map.entry(Section.CONTRIBUTORS, 8),
            Map.entry(Section.PERSONAS, 3),
            Map.entry(Section.STAGES, 8),
            Map.entry(Section.PAINS, 4),
            Map.entry(Section.METRICS, 8),
            Map.entry(Section.PROMISES, 6),
            Map.entry(Section.EVIDENCE, 6),
            Map.entry(Section.BETS, 6),
            Map.entry(Section.ROADMAP, 6),
            Map.entry(Section.RISKS, 4),
            Map.entry(Section.MILESTONES, 6),
            Map.entry(Section.TRADE_OFFS, 3)));

    /** What is cut in turn: one line each time. */
    private static final List<Section> ROUND = List.of(
            Section.EVIDENCE,
            Section.MILESTONES,
            Section.ROADMAP,
            Section.TRADE_OFFS,
            Section.RISKS,
            Section.PAINS,
            Section.CONTRIBUTORS,
            Section.PROMISES,
            Section.METRICS,
            Section.BETS,
            Section.STAGES,
            Section.PERSONAS);

    private final Map<Section, Integer> lines;

    private Limits(Map<Section, Integer> lines) {
        this.lines = lines;
    }

    /** Those for that content, with so many of its lines cut beyond the usual. */
    static Limits cut(int cuts, BriefContent whole) {
        Map<Section, Integer> lines = lines(whole);
        int left = cuts;
        while (left > 0 && lines.values().stream().anyMatch(most -> most > 1)) {
            for (Section section : ROUND) {
                if (left > 0 && lines.getOrDefault(section, 1) > 1) {
                    lines.merge(section, -1, Integer::sum);
                    left--;
                }
            }
        }
        return new Limits(lines);
    }

    /** After so many cuts every section has one line at most. */
    static int mostCuts(BriefContent whole) {
        return lines(whole).values().stream().mapToInt(lines -> lines - 1).sum();
    }

    private static Map<Section, Integer> lines(BriefContent whole) {
        Map<Section, Integer> lines = new EnumMap<>(Section.class);
        USUAL.forEach((section, most) -> lines.put(
                section,
                Math.max(1, Math.min(most, excerpt(section, whole).shown().size()))));
        return lines;
    }

    private static Excerpt<?> excerpt(Section section, BriefContent whole) {
        return switch (section) {
            case CONTRIBUTORS -> whole.scope().contributors();
            case PERSONAS -> whole.personas();
            case STAGES -> whole.path().stages();
            case PAINS -> whole.pains();
            case METRICS -> whole.metrics();
            case PROMISES -> whole.promises();
            case EVIDENCE -> whole.evidence();
            case BETS -> whole.bets();
            case ROADMAP -> whole.roadmap();
            case RISKS -> whole.risks();
            case MILESTONES -> whole.milestones();
            case TRADE_OFFS -> whole.tradeOffs();
        };
    }

    int of(Section section) {
        return lines.getOrDefault(section, 1);
    }

    /** The content with no section longer than that. */
    BriefContent on(BriefContent whole) {
        BriefContent.Scope scope = whole.scope();
        return new BriefContent(
                new BriefContent.Scope(
                        scope.portfolio(),
                        scope.currency(),
                        scope.quarter(),
                        scope.from(),
                        scope.until(),
                        scope.zone(),
                        scope.journey(),
                        scope.goal(),
                        scope.core(),
                        scope.owner(),
                        scope.contributors().first(of(Section.CONTRIBUTORS))),
                whole.tally(),
                whole.headline(),
                whole.voice(),
                whole.unheard(),
                whole.personas().first(of(Section.PERSONAS)),
                new BriefContent.Path(
                        whole.path().map(),
                        whole.path().customers(),
                        whole.path().stages().first(of(Section.STAGES))),
                whole.pains().first(of(Section.PAINS)),
                whole.metrics().first(of(Section.METRICS)),
                whole.promises().first(of(Section.PROMISES)),
                whole.evidence().first(of(Section.EVIDENCE)),
                whole.bets().first(of(Section.BETS)),
                whole.roadmap().first(of(Section.ROADMAP)),
                whole.risks().first(of(Section.RISKS)),
                whole.milestones().first(of(Section.MILESTONES)),
                whole.tradeOffs().first(of(Section.TRADE_OFFS)),
                whole.questions());
    }

    /** What has lines to cut. */
    enum Section {
        CONTRIBUTORS,
        PERSONAS,
        STAGES,
        PAINS,
        METRICS,
        PROMISES,
        EVIDENCE,
        BETS,
        ROADMAP,
        RISKS,
        MILESTONES,
        TRADE_OFFS
    }
}
