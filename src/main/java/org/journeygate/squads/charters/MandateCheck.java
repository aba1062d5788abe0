package org.journeygate.squads.charters;

import static org.journeygate.squads.charters.CharterParticulars.orEmpty;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.journeygate.journeys.Metric;
import org.journeygate.shared.Checks;
import org.jspecify.annotations.Nullable;

/**
 * What holds for every draft, however little it says yet. What it named before it may go on to name, even where that is gone
 * since: whether it may be submitted so is {@link Checklist}'s business.
 *
 * @param present what it says already
 */
record MandateCheck(Mandate present, Surroundings around) {

    static final int MOST = 40;
    private static final int LINE = 300;
    private static final String MONEY = "999999999999";
    private static final String VALUE = "1000000000000";
    private static final int MOST_DAYS = 60;

    /** The mandate as it is kept; refused with InvalidInput, all faults at once. */
    Mandate check(CharterParticulars said) {
        var checks = new Checks();
        String purpose = checks.optionalText("purpose", said.purpose(), 2000);
        List<Mandate.OwnedStage> segment = segment(orEmpty(said.stageIds()), checks);
        List<Mandate.Member> members =
                rows("members", said.members(), checks, (field, row) -> member(field, row, checks));
        checks.that(
                new HashSet<>(members).size() == members.size(),
                "members",
                "name somebody twice for the same function: once is enough");
        List<Mandate.SuccessMetric> success =
                rows("success", said.success(), checks, (field, row) -> success(field, row, checks));
        Mandate.Rights rights = rights(said.rights(), checks);
        List<String> mustEscalate = lines("mustEscalate", said.mustEscalate(), checks);
        List<Mandate.Step> path =
                rows("escalationPath", said.escalationPath(), checks, (field, row) -> step(field, row, checks));
        List<String> agreements = lines("workingAgreements", said.workingAgreements(), checks);
        checks.that(
                said.validFrom() == null
                        || said.validUntil() == null
                        || said.validUntil().isAfter(said.validFrom()),
                "validUntil",
                "is not after the first day: choose a later one");
        checks.that(
                said.validFrom() == null
                        || said.validUntil() == null
                        || said.validUntil().isBefore(said.validFrom().plusMonths(Checklist.MOST_MONTHS)),
                "validUntil",
                "is more than %d months after the first day: a charter is renewed before that"
                        .formatted(Checklist.MOST_MONTHS));
        checks.done();
        return new Mandate(
                purpose,
                segment,
                members,
                success,
                rights,
                mustEscalate,
                path,
                agreements,
                said.validFrom(),
                said.validUntil());
    }

    private List<Mandate.OwnedStage> segment(List<UUID> stages, Checks checks) {
        Set<UUID> wanted = new HashSet<>(stages);
        List<Mandate.OwnedStage> segment = new ArrayList<>();
        around.stages().stream().filter(stage -> wanted.remove(stage.stage())).forEach(segment::add);
        present.segment().stream().filter(stage -> wanted.remove(stage.stage())).forEach(segment::add);
        checks.that(wanted.isEmpty(), "stageIds", "name a stage that no journey of the portfolio has: choose another");
        return segment;
    }

    private Mandate.@Nullable Member member(String field, CharterParticulars.Member said, Checks checks) {
        checks.present(field + "function", said.function());
        UUID person = said.personId();
        checks.that(
                person != null
                        && (around.squad().contains(person)
                                || present.members().stream()
                                        .anyMatch(one -> one.person().equals(person))),
                field + "personId",
                "does not work in the squad: the PMO adds people to it");
        return person == null || said.function() == null ? null : new Mandate.Member(person, said.function());
    }

    private Mandate.@Nullable SuccessMetric success(String field, CharterParticulars.Success said, Checks checks) {
        checks.present(field + "by", said.by());
        var from = checks.number(field + "from", said.from(), "-" + VALUE, VALUE, 4);
        var target = checks.number(field + "target", said.target(), "-" + VALUE, VALUE, 4);
        Metric metric = said.metricId() == null ? null : around.metrics().get(said.metricId());
        Mandate.SuccessMetric before = present.success().stream()
                .filter(one -> one.metric().equals(said.metricId()))
                .findFirst()
                .orElse(null);
        checks.that(
                metric != null || before != null,
                field + "metricId",
                "is no metric of a journey of the portfolio: choose another");
        if (said.by() == null) {
            return null;
        }
        if (metric != null) {
            return new Mandate.SuccessMetric(
                    metric.id().value(), metric.name(), metric.unit(), from, target, said.by());
        }
        return before == null
                ? null
                : new Mandate.SuccessMetric(before.metric(), before.name(), before.unit(), from, target, said.by());
    }

    private Mandate.Rights rights(CharterParticulars.@Nullable Rights said, Checks checks) {
        if (said == null) {
            return Mandate.Rights.UNSAID;
        }
        var perDecision = checks.optionalNumber("rights.perDecision", said.perDecision(), "0", MONEY, 2);
        var perQuarter = checks.optionalNumber("rights.perQuarter", said.perQuarter(), "0", MONEY, 2);
        checks.that(
                perDecision == null || perQuarter == null || perDecision.compareTo(perQuarter) <= 0,
                "rights.perQuarter",
                "is less than one decision may cost: a quarter holds at least one");
        Set<UUID> wanted = new HashSet<>(orEmpty(said.journeyIds()));
        List<Mandate.RightsJourney> journeys = new ArrayList<>();
        around.journeys().forEach((id, name) -> {
            if (wanted.remove(id)) {
                journeys.add(new Mandate.RightsJourney(id, name));
            }
        });
        present.rights().journeys().stream()
                .filter(one -> wanted.remove(one.id()))
                .forEach(journeys::add);
        checks.that(
                wanted.isEmpty(),
                "rights.journeyIds",
                "name a journey that the portfolio does not have: choose another");
        return new Mandate.Rights(perDecision, perQuarter, journeys, said.risk(), said.irreversible());
    }

    private Mandate.@Nullable Step step(String field, CharterParticulars.Step said, Checks checks) {
        checks.present(field + "to", said.to());
        Integer days = said.workingDays();
        checks.that(
                days != null && days >= 1 && days <= MOST_DAYS,
                field + "workingDays",
                "is between 1 and %d working days".formatted(MOST_DAYS));
        if (said.to() == null || days == null) {
            return null;
        }
        boolean person = said.to() == Mandate.StepTo.PERSON;
        boolean head = said.to() == Mandate.StepTo.FUNCTION_HEAD;
        checks.that(
                !person || said.personId() != null && isKnown(said.personId()),
                field + "personId",
                "is nobody with an active account: choose another");
        checks.that(!head || said.function() != null, field + "function", "is missing: choose whose head is asked");
        return new Mandate.Step(said.to(), person ? said.personId() : null, head ? said.function() : null, days);
    }

    private boolean isKnown(UUID person) {
        return around.active().contains(person)
                || present.path().stream().anyMatch(step -> person.equals(step.person()));
    }

    private static List<String> lines(String field, @Nullable List<String> said, Checks checks) {
        return rows(field, said, checks, (row, line) -> {
            String text = checks.optionalLine(row.substring(0, row.length() - 1), line, LINE);
            return text;
        });
    }

    private static <R, T> List<T> rows(
            String field, @Nullable List<R> said, Checks checks, BiFunction<String, R, @Nullable T> each) {
        List<R> given = orEmpty(said);
        checks.that(given.size() <= MOST, field, "are more than %d: join some".formatted(MOST));
        List<T> rows = new ArrayList<>();
        for (int at = 0; at < Math.min(given.size(), MOST); at++) {
            T row = each.apply(field + "[" + at + "].", given.get(at));
            if (row != null) {
                rows.add(row);
            }
        }
        return rows;
    }

    /**
     * What a charter of the squad may name.
     *
     * @param journeys of the portfolio, by name
     * @param stages of these, in their order
     * @param metrics of these, by id
     * @param squad who works in it
     * @param active who has an active account, among those named by the path
     */
    record Surroundings(
            Map<UUID, String> journeys,
            List<Mandate.OwnedStage> stages,
            Map<UUID, Metric> metrics,
            Set<UUID> squad,
            Set<UUID> active) {}
}
