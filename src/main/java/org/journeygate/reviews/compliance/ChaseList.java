package org.journeygate.reviews.compliance;

import java.time.LocalDate;
import java.util.List;

/**
 * Who owes something by now, by name, the PMO last.
 *
 * @param day the organisation's day
 */
public record ChaseList(LocalDate day, List<Debtor> debtors) {

    public ChaseList {
        debtors = List.copyOf(debtors);
    }

    /** How many persons can be chased now. */
    public long open() {
        return debtors.stream().filter(Debtor::isOpen).count();
    }

    /** How many things are owed, each counted once for each who has it in hand. */
    public long lines() {
        return debtors.stream().mapToLong(debtor -> debtor.lines().size()).sum();
    }
}
