package org.journeygate.squads;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What decisions at gates ask of a squad, and what it has given itself, as the module of the gates knows it. */
public interface Dues {

    /**
     * The conditions of the last decision about each open bet of the squad, of its latest hundred, what is due first before the
     * rest. Nothing is known of whether one is met. Two statements.
     */
    Owed conditions(SquadId squad, int most);

    /** The money that the squad has given itself under its charters in its quarter in which the day lies. Two statements. */
    Taken taken(Squad squad, LocalDate day);

    /**
     * Conditions of one squad.
     *
     * @param total how many there are
     * @param conditions the first of them
     */
    record Owed(long total, List<Condition> conditions) {

        public Owed {
            conditions = List.copyOf(conditions);
        }

        /** How many are not among the first. */
        public long more() {
            return total - conditions.size();
        }
    }

    /**
     * One condition.
     *
     * @param before whether it is owed before the next step, not alongside or after it
     * @param decision the code of the decision
     * @param bet the code of the bet
     */
    record Condition(String text, boolean before, LocalDate dueOn, String decision, String bet) {}

    /**
     * Money in one quarter of the squad's portfolio.
     *
     * @param since the quarter's first day
     */
    record Taken(BigDecimal amount, LocalDate since) {}
}
