package org.journeygate.gates;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.journeygate.gates.Readiness.Item;
import org.journeygate.gates.ReadinessFacts.Declaration;
import org.journeygate.gates.grades.AgedGrade;
import org.journeygate.initiatives.checks.Doubt;
import org.jspecify.annotations.Nullable;

/**
 * Writes down the readiness, line by line: must-meet, evidence, scores, squad, what the checks of the bet find, panel, no other
 * request.
 */
record ReadinessList(ReadinessFacts facts) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    Readiness readiness() {
        List<Item> items = new ArrayList<>();
        facts.gate().mustMeet().forEach(criterion -> items.add(criterion(criterion)));
        facts.gate().evidence().forEach(wanted -> items.add(evidence(wanted)));
        if (!facts.gate().shouldMeet().isEmpty()) {
            items.add(scores());
        }
        if (asksForSquad()) {
            items.add(squad());
        }
        items.addAll(doubts());
        items.add(panel());
        items.add(onlyRequest());
        return new Readiness(items);
    }

    private Item criterion(Criterion criterion) {
        if (criterion.isComputed()) {
            return ComputedCriterion.of(criterion.key())
                    .map(computed -> computed.item(criterion, facts.bet()))
                    .orElseThrow(() -> new IllegalStateException("Nothing computes " + criterion.key()));
        }
        Declaration declared = facts.declared().get(criterion.key());
        boolean met = declared != null && declared.met() && isSaid(declared.reason());
        return new Item(
                criterion.key(),
                met,
                met ? criterion.text() : remedy(criterion, declared),
                "#criterion-" + criterion.key());
    }

    private static String remedy(Criterion criterion, @Nullable Declaration declared) {
        if (declared == null) {
            return "Say yes or no, and why: " + criterion.text();
        }
        if (declared.met()) {
            return "Say why this is so: " + criterion.text();
        }
        return "Answered no, which blocks: " + criterion.text();
    }

    private Item evidence(WantedEvidence wanted) {
        EvidenceKind kind = wanted.kind();
        AgedGrade best = facts.evidence().get(kind);
        boolean met = best != null && wanted.isMetBy(kind, best.letter());
        return new Item(
                "evidence-" + kind.slug(),
                met,
                best == null ? wish(wanted) : met ? present(wanted, best) : tooLow(wanted, best),
                "#evidence-" + kind.slug());
    }

    private static String wish(WantedEvidence wanted) {
        return "Add evidence of the kind " + wanted.kind().words()
                + (wanted.grade() == null ? "" : ", grade %s or better".formatted(wanted.grade()));
    }

    private static String present(WantedEvidence wanted, AgedGrade best) {
        return "Evidence: " + wanted.kind().words()
                + (wanted.grade() == null
                        ? ""
                        : ", grade %s where %s is wanted".formatted(best.letter(), wanted.grade()));
    }

    private static String tooLow(WantedEvidence wanted, AgedGrade best) {
        String kind = wanted.kind().words();
        if (best.fellOn() != null) {
            return "The %s fell from grade %s to %s on %s and %s is wanted: gather it anew"
                    .formatted(kind, best.gathered(), best.letter(), DAY.format(best.fellOn()), wanted.grade());
        }
        return "The %s is grade %s and %s is wanted: %s%s"
                .formatted(
                        kind,
                        best.letter(),
                        wanted.grade(),
                        best.reason(),
                        best.lift() == null ? "" : ". " + best.lift());
    }

    private Item scores() {
        var scorecard = new Scorecard(facts.gate(), facts.scores());
        List<Factor> missing = scorecard.missing();
        if (missing.isEmpty()) {
            return new Item("scores", true, scored(scorecard), "#scores");
        }
        String names = missing.stream().map(Factor::name).collect(Collectors.joining(", "));
        return new Item(
                "scores",
                false,
                (isRated() ? "Rate green, amber or red: " : "Score 0 to 10: ") + names,
                "#score-" + missing.get(0).key());
    }

    private boolean isRated() {
        return facts.gate().scale() == Scale.RATING;
    }

    private String scored(Scorecard scorecard) {
        if (isRated()) {
            Map<Rating, Integer> ratings = scorecard.ratings();
            return "Rated %d green, %d amber, %d red"
                    .formatted(ratings.get(Rating.GREEN), ratings.get(Rating.AMBER), ratings.get(Rating.RED));
        }
        return "Scored %d %%, hurdle %d %% %s"
                .formatted(
                        scorecard.percent(),
                        scorecard.gate().hurdle(),
                        scorecard.reachesHurdle() ? "reached" : "not reached, which does not block");
    }

    private boolean asksForSquad() {
        return facts.gate().mustMeet().stream()
                .noneMatch(criterion -> criterion.key().equals(ComputedCriterion.OWNER_NAMED.key()));
    }

    private Item squad() {
        BetFacts bet = facts.bet();
        if (bet.squadIsLed()) {
            return new Item("squad", true, "The squad has a lead and a sponsor", "#squad");
        }
        String missing = bet.squadLead() ? "sponsor" : bet.sponsor() ? "lead" : "lead and its sponsor";
        return new Item("squad", false, "Name the squad's " + missing, "#squad");
    }

    /** A line per check that finds something; a core journey that the gate itself asks for is not asked for twice. */
    private List<Item> doubts() {
        List<Item> lines = new ArrayList<>();
        for (Doubt.Kind kind : Doubt.Kind.values()) {
            List<Doubt> found = facts.bet().doubts().stream()
                    .filter(doubt -> doubt.kind() == kind)
                    .toList();
            if (!found.isEmpty() && !(kind == Doubt.Kind.ORPHAN_BET && asksForCoreJourney())) {
                lines.add(doubt(kind, found));
            }
        }
        return lines;
    }

    private static Item doubt(Doubt.Kind kind, List<Doubt> found) {
        Optional<Doubt> open = found.stream().filter(Doubt::isOpen).findFirst();
        String reason = open.map(doubt -> "Say why it is right all the same. " + doubt.text())
                .orElseGet(() -> "Answered: " + found.get(0).text());
        return new Item(kind.slug(), open.isEmpty(), reason, "#check-" + kind.slug());
    }

    private boolean asksForCoreJourney() {
        return facts.gate().mustMeet().stream()
                .anyMatch(criterion -> criterion.key().equals(ComputedCriterion.CORE_JOURNEY_LINKED.key()));
    }

    private Item panel() {
        boolean met = facts.panelProblems().isEmpty();
        String reason = met
                ? "The panel can be filled"
                : "The panel cannot be filled: " + String.join("; ", facts.panelProblems());
        return new Item("panel", met, reason, "#panel");
    }

    private Item onlyRequest() {
        String other = facts.otherRequest();
        String reason = other == null
                ? "No other request for this gate is open"
                : "%s already asks for this gate: withdraw one of the two".formatted(other);
        return new Item("only-request", other == null, reason, "#only-request");
    }

    private static boolean isSaid(@Nullable String reason) {
        return reason != null && !reason.isBlank();
    }
}
