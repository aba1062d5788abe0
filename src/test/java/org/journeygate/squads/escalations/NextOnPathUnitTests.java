package org.journeygate.squads.escalations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.journeygate.people.UserId;
import org.journeygate.squads.charters.Mandate;
import org.journeygate.squads.escalations.EscalationStep.Skipped;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whom an escalation goes to next. */
class NextOnPathUnitTests {

    private static final List<UserId> PEOPLE = List.of(person(0), person(1), person(2), person(3), person(4));
    private static final UserId RAISER = PEOPLE.get(0);
    private static final UserId LATE = PEOPLE.get(1);
    private static final UserId GONE = PEOPLE.get(2);

    @Test
    void asksTheFirstWhoCanHelp() {
        NextOnPath next = next(path(0, 2, 1, 3, 4));

        assertThat(next.asked()).isEqualTo(PEOPLE.get(3));
        assertThat(next.passedBy()).isEqualTo(Map.of(1, Skipped.RAISED_IT, 2, Skipped.LEFT, 3, Skipped.OWES_IT));
    }

    @Test
    void asksNobodyTwice() {
        NextOnPath first = next(path(3, 3));
        List<EscalationStep> steps = new ArrayList<>(path(3, 3));
        steps.set(0, asked(steps.get(0), first.asked()));

        assertThat(next(steps).passedBy()).isEqualTo(Map.of(2, Skipped.ASKED_BEFORE));
        assertThat(next(steps).step()).isNotNull().matches(EscalationStep::isToPmo);
    }

    /** However the path is made, every step is asked or passed by once, nobody twice, and it ends with the PMO. */
    @Property(tries = 300)
    void everyPathEndsWithThePmo(@ForAll @Size(max = 8) List<@IntRange(min = -1, max = 4) Integer> named) {
        List<EscalationStep> steps =
                new ArrayList<>(path(named.stream().mapToInt(Integer::intValue).toArray()));
        List<UserId> asked = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        NextOnPath next = next(steps);
        while (next.asked() != null) {
            asked.add(next.asked());
            seen.addAll(next.passedBy().keySet());
            next.passedBy().keySet().forEach(number -> steps.set(number - 1, skipped(steps.get(number - 1))));
            int number = java.util.Objects.requireNonNull(next.step()).number();
            assertThat(seen.add(number)).isTrue();
            steps.set(number - 1, asked(steps.get(number - 1), next.asked()));
            next = next(steps);
        }
        seen.addAll(next.passedBy().keySet());

        assertThat(next.step()).isNotNull().matches(EscalationStep::isToPmo);
        assertThat(seen).hasSize(named.size());
        assertThat(asked).doesNotHaveDuplicates().doesNotContain(RAISER, LATE, GONE);
    }

    private static NextOnPath next(List<EscalationStep> steps) {
        return NextOnPath.of(steps, EscalationStep::person, person -> !person.equals(GONE), Set.of(RAISER), LATE);
    }

    /** Steps to the people of those numbers, -1 for nobody, and the PMO at the end. */
    private static List<EscalationStep> path(int... named) {
        List<EscalationStep> steps = new ArrayList<>();
        for (int one : named) {
            steps.add(EscalationStep.ahead(
                    steps.size() + 1,
                    new Mandate.Step(
                            Mandate.StepTo.PERSON,
                            one < 0 ? null : PEOPLE.get(one).value(),
                            null,
                            1)));
        }
        steps.add(EscalationStep.pmo(steps.size() + 1, 2));
        return steps;
    }

    private static EscalationStep asked(EscalationStep step, @Nullable UserId person) {
        return changed(step, EscalationStep.State.ASKED, person);
    }

    private static EscalationStep skipped(EscalationStep step) {
        return changed(step, EscalationStep.State.SKIPPED, null);
    }

    private static EscalationStep changed(EscalationStep step, EscalationStep.State state, @Nullable UserId asked) {
        return new EscalationStep(
                step.number(),
                step.to(),
                step.person(),
                step.function(),
                step.workingDays(),
                state,
                null,
                asked,
                asked == null ? null : Instant.EPOCH,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static UserId person(int number) {
        return new UserId(new UUID(0, number));
    }
}
