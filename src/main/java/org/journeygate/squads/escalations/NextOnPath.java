package org.journeygate.squads.escalations;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.journeygate.people.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Whom an escalation goes to next.
 *
 * @param step the next step, or null where the path is at its end
 * @param asked whom it asks; null for the PMO
 * @param passedBy the steps before it that ask nobody, each with the reason, in order
 */
record NextOnPath(
        @Nullable EscalationStep step, @Nullable UserId asked, Map<Integer, EscalationStep.Skipped> passedBy) {

    /**
     * The first step ahead that asks somebody who can help. The PMO always can.
     *
     * @param holder who a step asks today, or null
     * @param active whether that person has an active account
     * @param own who raised it and who leads the squad
     * @param late who owes what is late, or null
     */
    static NextOnPath of(
            List<EscalationStep> steps,
            Function<EscalationStep, @Nullable UserId> holder,
            Function<UserId, Boolean> active,
            Set<UserId> own,
            @Nullable UserId late) {
        Set<UserId> before = steps.stream()
                .flatMap(step -> step.asked() == null ? List.<UserId>of().stream() : List.of(step.asked()).stream())
                .collect(Collectors.toCollection(HashSet::new));
        Map<Integer, EscalationStep.Skipped> passedBy = new java.util.TreeMap<>();
        for (EscalationStep step : new ArrayList<>(steps)) {
            if (step.state() != EscalationStep.State.AHEAD) {
                continue;
            }
            if (step.isToPmo()) {
                return new NextOnPath(step, null, passedBy);
            }
            UserId person = holder.apply(step);
            EscalationStep.Skipped why = person == null
                    ? EscalationStep.Skipped.NOBODY
                    : skipped(person, active.apply(person), own, late, before);
            if (why == null) {
                return new NextOnPath(step, person, passedBy);
            }
            passedBy.put(step.number(), why);
        }
        return new NextOnPath(null, null, passedBy);
    }

    private static EscalationStep.@Nullable Skipped skipped(
            UserId person, boolean active, Set<UserId> own, @Nullable UserId late, Set<UserId> before) {
        if (!active) {
            return EscalationStep.Skipped.LEFT;
        }
        if (own.contains(person)) {
            return EscalationStep.Skipped.RAISED_IT;
        }
        if (person.equals(late)) {
            return EscalationStep.Skipped.OWES_IT;
        }
        return before.contains(person) ? EscalationStep.Skipped.ASKED_BEFORE : null;
    }
}
