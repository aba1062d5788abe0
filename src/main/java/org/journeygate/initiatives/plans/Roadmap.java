package org.journeygate.initiatives.plans;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A plan's phases and milestones on one axis of time, which is {@link #WIDTH} long.
 *
 * @param today where today stands on it, or null where it lies outside
 * @param current the phase that runs today, counted from 1, or 0
 * @param late milestones that should be done and are not
 */
public record Roadmap(
        List<Bar> bars, List<Mark> marks, @Nullable Integer today, int current, int late) {

    /** How long the axis is. */
    public static final int WIDTH = 1000;

    private static final int MARK = 12;

    /** The roadmap of that plan as it stands on that day. */
    public static Roadmap of(Plan plan, LocalDate today) {
        List<LocalDate> days = Stream.concat(
                        plan.phases().stream().flatMap(phase -> Stream.of(phase.from(), phase.until())),
                        plan.milestones().stream().map(Plan.Milestone::dueOn))
                .sorted()
                .toList();
        if (days.isEmpty()) {
            return new Roadmap(List.of(), List.of(), null, 0, 0);
        }
        var axis = new Axis(days.get(0), days.get(days.size() - 1));
        List<Bar> bars = plan.phases().stream()
                .map(phase -> new Bar(
                        phase,
                        axis.at(phase.from()),
                        Math.max(MARK, axis.at(phase.until().plusDays(1)) - axis.at(phase.from())),
                        phase.isOn(today)))
                .toList();
        List<Mark> marks = plan.milestones().stream()
                .map(one -> new Mark(one, Math.min(axis.at(one.dueOn()), WIDTH - MARK), one.isLate(today)))
                .toList();
        int current = 0;
        for (int at = 0; at < bars.size() && current == 0; at++) {
            current = bars.get(at).current() ? at + 1 : 0;
        }
        return new Roadmap(
                bars,
                marks,
                axis.holds(today) ? axis.at(today) : null,
                current,
                plan.late(today).size());
    }

    /** Whether there is nothing on it. */
    public boolean isEmpty() {
        return bars.isEmpty() && marks.isEmpty();
    }

    /** A phase: where it begins and how long it is. */
    public record Bar(Plan.Phase phase, int x, int width, boolean current) {}

    /** A milestone: where it stands. */
    public record Mark(Plan.Milestone milestone, int x, boolean late) {}

    private record Axis(LocalDate from, LocalDate until) {

        int at(LocalDate day) {
            long whole = ChronoUnit.DAYS.between(from, until) + 1;
            return (int) (ChronoUnit.DAYS.between(from, day) * WIDTH / whole);
        }

        boolean holds(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }
}
