package org.journeygate.gates.grades;

import java.util.List;
import java.util.Map;
import org.journeygate.workflow.DecisionTables;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Asks {@code evidenceGrade} what an item is worth. Two things hold whatever the table says: interviews, and research of
 * which nobody says how it was done, never exceed C for an effect, nor does an experiment that was stopped early.
 */
@Component
public class Grading {

    static final String TABLE = "evidenceGrade";
    private static final int LONGEST = 500;

    private final DecisionTables tables;

    Grading(DecisionTables tables) {
        this.tables = tables;
    }

    /** Stops the start where a folder of the customer's own was copied before there was this table. */
    @EventListener(ApplicationStartedEvent.class)
    void requireTable() {
        try {
            grade(new Asked("DOCUMENT", "", "", false, 0, 0, false));
        } catch (IllegalStateException missing) {
            throw new IllegalStateException(
                    "Evidence cannot be graded: copy evidence-grade.dmn, as shipped, into the folder that"
                            + " journeygate.processes names, or mend it there. "
                            + missing.getMessage(),
                    missing);
        }
    }

    /** The grade on the day it was gathered; a table without a row for it, or without a letter, makes it an E that says so. */
    public Graded grade(Asked asked) {
        List<Map<String, Object>> rows = tables.ask(
                TABLE,
                Map.of(
                        "kind", asked.kind(),
                        "method", asked.method(),
                        "course", asked.course(),
                        "counted", asked.counted(),
                        "power", asked.power(),
                        "sample", asked.sample(),
                        "customers", asked.customers()));
        return rows.isEmpty() ? unknown() : capped(read(rows.get(0)), asked);
    }

    private static Graded read(Map<String, Object> row) {
        String letter = text(row, "grade");
        for (Grade grade : Grade.values()) {
            if (grade.name().equals(letter)) {
                String lift = text(row, "lift");
                return new Graded(grade, clipped(text(row, "reason")), lift.isEmpty() ? null : clipped(lift));
            }
        }
        return unknown();
    }

    private static Graded capped(Graded graded, Asked asked) {
        boolean told = asked.kind().equals("RESEARCH")
                && (asked.method().isEmpty() || asked.method().equals("INTERVIEWS"));
        boolean stopped = asked.course().equals("STOPPED_EARLY");
        if (!told && !stopped || !graded.letter().reaches(Grade.B)) {
            return graded;
        }
        return new Graded(
                graded.letter().atMost(Grade.C),
                stopped
                        ? "An experiment that was stopped before its planned end never exceeds C"
                        : "Interviews find problems; for an effect they never exceed C",
                graded.lift());
    }

    private static Graded unknown() {
        return new Graded(
                Grade.E,
                "evidence-grade.dmn has no row with a letter from A to E for it",
                "The CX lead adds one to the table");
    }

    private static String clipped(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    private static String text(Map<String, Object> row, String column) {
        Object value = row.get(column);
        return value == null ? "" : String.valueOf(value).strip();
    }

    /**
     * What the table looks at.
     *
     * @param kind of the evidence, e.g. {@code EXPERIMENT}
     * @param method of research, or empty
     * @param course of an experiment: TO_THE_END, STOPPED_EARLY, NO_PLAN, or empty
     * @param counted whether the numbers of the experiment or of the metric's change are given
     * @param power in whole percent, rounded down, for the smallest effect that matters; 0 where there is none
     * @param sample 0 where it is not said
     */
    public record Asked(
            String kind, String method, String course, boolean counted, int power, int sample, boolean customers) {}
}
