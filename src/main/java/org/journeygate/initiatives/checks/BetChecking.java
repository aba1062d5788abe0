package org.journeygate.initiatives.checks;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.plans.Plan;
import org.journeygate.journeys.Journey;
import org.jspecify.annotations.Nullable;

/**
 * What the checks say about a bet, from its facts alone.
 *
 * @param personas all of the bet's portfolio
 * @param measured whether the promised metric belongs to a core journey
 * @param twins other bets in play that name the same job at one of its stages
 * @param criticalMass per cent of the revenue
 */
record BetChecking(
        Initiative bet,
        Journey journey,
        boolean measured,
        List<CriticalMass.Customers> personas,
        Plan.@Nullable Job job,
        List<Twin> twins,
        BigDecimal criticalMass) {

    /** The doubts, none of them answered yet. */
    List<Doubt> doubts() {
        List<Doubt> doubts = new ArrayList<>();
        CriticalMass.of(personas, criticalMass).ifPresent(mass -> personas.stream()
                .filter(persona -> persona.id().equals(bet.persona()) && !mass.holds(persona.id()))
                .forEach(persona -> doubts.add(outside(persona, mass))));
        if (job != null) {
            twins.stream().filter(twin -> twin.isBefore(job, bet.code())).forEach(twin -> doubts.add(same(twin, job)));
        }
        if (!journey.core() && !measured) {
            doubts.add(orphan());
        }
        return doubts;
    }

    private static Doubt outside(CriticalMass.Customers persona, CriticalMass mass) {
        List<String> names =
                mass.members().stream().map(CriticalMass.Customers::name).toList();
        String share = persona.revenueShare() == null
                ? "its share of the revenue is not known"
                : "it brings %s %% of the revenue"
                        .formatted(persona.revenueShare().stripTrailingZeros().toPlainString());
        return new Doubt(
                Doubt.Kind.PERSONA_FIT,
                "The persona %s is outside the critical mass: %s, while %s %s %s %%."
                        .formatted(
                                persona.name(),
                                share,
                                joined(names),
                                names.size() == 1 ? "holds" : "together hold",
                                mass.held().stripTrailingZeros().toPlainString()),
                null,
                facts(
                        persona.id(),
                        mass.members().stream()
                                .map(member -> member.id().value().toString())
                                .sorted()
                                .toList()),
                null);
    }

    private Doubt same(Twin twin, Plan.Job wanted) {
        String stages = journey.stages().stream()
                .filter(stage -> twin.stages().contains(stage.id()))
                .map(Journey.Stage::name)
                .collect(Collectors.joining(", "));
        return new Doubt(
                Doubt.Kind.DUPLICATE_JOB,
                "%s “%s” names the same job at %s: “%s”."
                        .formatted(twin.other().code(), twin.other().title(), stages, wanted.words()),
                twin.other(),
                twin.facts(wanted),
                null);
    }

    private Doubt orphan() {
        return new Doubt(
                Doubt.Kind.ORPHAN_BET,
                "It improves no core journey: neither %s nor the metric that it promises is part of one."
                        .formatted(journey.name()),
                null,
                facts(
                        journey.id(),
                        bet.promise() == null
                                ? "no metric"
                                : bet.promise().metric().value()),
                null);
    }

    private static String joined(List<String> names) {
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    static UUID facts(Object one, Object other) {
        return UUID.nameUUIDFromBytes((one + "|" + other).getBytes(StandardCharsets.UTF_8));
    }
}
