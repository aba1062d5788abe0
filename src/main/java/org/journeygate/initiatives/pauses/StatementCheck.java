package org.journeygate.initiatives.pauses;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.journeygate.initiatives.Initiative;
import org.journeygate.people.Actor;
import org.journeygate.shared.Checks;
import org.jspecify.annotations.Nullable;

/** What holds for a pause's record: who is held, no more freed than was asked for, and who and from when where something is. */
record StatementCheck(Initiative bet, Pause pause, ZoneId zone, Instant now) {

    private static final int WORDS = 2_000;

    /** The statement as it is kept; refused with InvalidInput, all faults at once. */
    Pause.Statement check(PauseStatement said, Actor actor) {
        var checks = new Checks();
        String held = checks.text("held", said.held(), WORDS);
        String freed = checks.optionalText("freed", said.freed(), WORDS);
        BigDecimal people = amount(checks, "freedPeople", said.freedPeople(), "9999", bet.people());
        BigDecimal money = amount(checks, "freedMoney", said.freedMoney(), "999999999999", bet.cost());
        boolean frees = people.signum() > 0 || money.signum() > 0;
        checks.that(!frees || freed != null, "freed", "is missing: say who or what is free for other work");
        LocalDate from = said.freedFrom();
        checks.that(!frees || from != null, "freedFrom", "is missing: say from when it is free");
        if (frees && from != null) {
            LocalDate first = LocalDate.ofInstant(pause.beganAt(), zone);
            checks.that(
                    !from.isBefore(first) && !from.isAfter(pause.endsOn()),
                    "freedFrom",
                    "lies outside the pause, which lasts from %s to %s".formatted(first, pause.endsOn()));
        }
        checks.done();
        return new Pause.Statement(held, freed, people, money, frees ? from : null, actor.person(), now);
    }

    private static BigDecimal amount(
            Checks checks, String field, @Nullable BigDecimal said, String most, @Nullable BigDecimal asked) {
        BigDecimal amount = checks.number(field, said, "0", most, 2);
        checks.that(
                asked == null || amount.compareTo(asked) <= 0,
                field,
                "is more than the bet asked for: at most " + (asked == null ? "" : asked.toPlainString()));
        return amount;
    }
}
