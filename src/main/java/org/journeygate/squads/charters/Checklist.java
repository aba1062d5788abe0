package org.journeygate.squads.charters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.journeygate.shared.InvalidInput;
import org.journeygate.squads.Squad;
import org.jspecify.annotations.Nullable;

/**
 * What a charter must say before it may be submitted.
 *
 * @param lines each of them, met or not
 */
public record Checklist(List<Line> lines) {

    /** For how many months a charter may be valid at most. */
    public static final int MOST_MONTHS = 24;

    public Checklist {
        lines = List.copyOf(lines);
    }

    static Checklist of(Mandate mandate, Squad squad, MandateCheck.Surroundings around, LocalDate today) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(
                "people",
                null,
                squad.lead() == null
                        ? "The squad has no lead: the PMO names one"
                        : squad.sponsor() == null
                                ? "The squad has no sponsor to approve it: the PMO names one"
                                : null));
        lines.add(new Line(
                "purpose", CharterSection.PURPOSE, mandate.purpose() == null ? "Say why the squad exists" : null));
        lines.add(new Line("segment", CharterSection.SEGMENT, segment(mandate, around)));
        lines.add(new Line("members", CharterSection.MEMBERS, members(mandate, around)));
        lines.add(new Line("success", CharterSection.SUCCESS, success(mandate, around)));
        lines.add(new Line("rights", CharterSection.RIGHTS, rights(mandate.rights(), around)));
        lines.add(new Line(
                "mustEscalate",
                CharterSection.ESCALATION,
                mandate.mustEscalate().isEmpty() ? "Say what it never decides by itself" : null));
        lines.add(new Line(
                "path",
                CharterSection.ESCALATION,
                mandate.path().isEmpty() ? "Say to whom it turns when it is blocked" : null));
        lines.add(new Line("term", CharterSection.TERM, term(mandate, today)));
        return new Checklist(lines);
    }

    /** Whether nothing is missing. */
    public boolean isReady() {
        return lines.stream().allMatch(Line::isMet);
    }

    /** What is missing. */
    public List<Line> missing() {
        return lines.stream().filter(line -> !line.isMet()).toList();
    }

    /** Refuses with {@link NotReady} where something is missing. */
    void require(String code) {
        if (!isReady()) {
            throw new NotReady(
                    code,
                    missing().stream()
                            .map(line -> new InvalidInput.FieldError(line.key(), String.valueOf(line.missing())))
                            .toList());
        }
    }

    private static @Nullable String segment(Mandate mandate, MandateCheck.Surroundings around) {
        if (mandate.segment().isEmpty()) {
            return "Choose the stages that it owns";
        }
        return gone(
                mandate.segment().stream()
                        .filter(owned -> around.stages().stream()
                                .noneMatch(stage -> stage.stage().equals(owned.stage())))
                        .map(Mandate.OwnedStage::stageName)
                        .toList(),
                "is no stage of a journey any more: take it out");
    }

    private static @Nullable String members(Mandate mandate, MandateCheck.Surroundings around) {
        if (mandate.members().isEmpty()) {
            return "Say who works in it as what";
        }
        long gone = mandate.members().stream()
                .map(Mandate.Member::person)
                .distinct()
                .filter(person -> !around.squad().contains(person))
                .count();
        return gone == 0
                ? null
                : gone + (gone == 1 ? " person it names has" : " people it names have") + " left the squad: look again";
    }

    private static @Nullable String success(Mandate mandate, MandateCheck.Surroundings around) {
        if (mandate.success().isEmpty()) {
            return "Say what it is measured by";
        }
        LocalDate from = mandate.validFrom();
        List<String> early = mandate.success().stream()
                .filter(one -> from != null && !one.by().isAfter(from))
                .map(Mandate.SuccessMetric::name)
                .toList();
        if (!early.isEmpty()) {
            return String.join(", ", early) + " is due before it begins: choose a later day";
        }
        return gone(
                mandate.success().stream()
                        .filter(one -> !around.metrics().containsKey(one.metric()))
                        .map(Mandate.SuccessMetric::name)
                        .toList(),
                "is no metric any more: choose another");
    }

    private static @Nullable String rights(Mandate.Rights rights, MandateCheck.Surroundings around) {
        if (rights.perDecision() == null || rights.perQuarter() == null) {
            return "Say how much money it decides on, 0 for none";
        }
        if (rights.risk() == null) {
            return "Say up to which risk it decides";
        }
        if (rights.irreversible() == null) {
            return "Say whether it decides what cannot be undone";
        }
        if (rights.journeys().isEmpty()) {
            return "Choose the journeys within which it decides";
        }
        return gone(
                rights.journeys().stream()
                        .filter(one -> !around.journeys().containsKey(one.id()))
                        .map(Mandate.RightsJourney::name)
                        .toList(),
                "is no journey of the portfolio any more: take it out");
    }

    private static @Nullable String term(Mandate mandate, LocalDate today) {
        if (mandate.validFrom() == null || mandate.validUntil() == null) {
            return "Say from when until when it holds";
        }
        return mandate.validUntil().isAfter(today) ? null : "Its last day has passed: choose a later one";
    }

    private static @Nullable String gone(List<String> names, String remedy) {
        return names.isEmpty() ? null : names.stream().distinct().collect(Collectors.joining(", ")) + " " + remedy;
    }

    /**
     * One line.
     *
     * @param section where it is put right; null where another page does
     * @param missing what is missing and what to do, or null where it is met
     */
    public record Line(
            String key,
            @Nullable CharterSection section,
            @Nullable String missing) {

        /** Whether nothing is missing here. */
        public boolean isMet() {
            return missing == null;
        }
    }
}
