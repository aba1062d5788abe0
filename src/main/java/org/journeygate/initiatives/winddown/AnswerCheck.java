package org.journeygate.initiatives.winddown;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.journeygate.initiatives.Initiative;
import org.journeygate.journeys.Portfolio;
import org.journeygate.people.Actor;
import org.journeygate.shared.Checks;
import org.jspecify.annotations.Nullable;

/** What holds for an answer: a day and a note where it is done, a reason where there is nothing to do, no more freed than was asked for. */
record AnswerCheck(Initiative bet, Portfolio portfolio, Instant now) {

    /** The line as it is answered; refused with InvalidInput, all faults at once. */
    Line check(Line line, Answer answer, Actor actor) {
        var checks = new Checks();
        Line.State state = answer.state();
        checks.that(
                state != null && state != Line.State.OPEN,
                "state",
                "is missing: say done, or that there is nothing to do");
        String note = checks.text("note", answer.note(), 2000);
        boolean done = state == Line.State.DONE;
        LocalDate doneOn = done ? day(line, answer.doneOn(), checks) : null;
        BigDecimal freed = done && line.kind().frees() ? freed(line, answer.freed(), checks) : null;
        checks.that(
                !line.kind().frees() || done || answer.freed() == null,
                "freed",
                "is only for a line that is done: leave it empty, or say done");
        checks.that(
                line.kind().frees() || answer.freed() == null,
                "freed",
                "is only for the lines about people and budget: leave it empty");
        checks.done();
        return new Line(
                line.id(),
                line.number(),
                line.kind(),
                line.text(),
                state == null ? Line.State.OPEN : state,
                doneOn,
                note,
                freed,
                actor.person(),
                now);
    }

    private @Nullable LocalDate day(Line line, @Nullable LocalDate day, Checks checks) {
        LocalDate today = LocalDate.ofInstant(now, portfolio.zone());
        if (day == null) {
            checks.refuse(
                    "doneOn", line.kind().frees() ? "is missing: say from when it is free" : "is missing: say when");
        } else if (line.kind().frees()) {
            checks.that(day.isBefore(today.plusYears(2)), "doneOn", "is too far away: choose a day within two years");
        } else {
            checks.that(!day.isAfter(today), "doneOn", "lies ahead: say the day on which it was done");
        }
        if (day != null) {
            checks.that(
                    day.isAfter(today.minusYears(2)), "doneOn", "is too long ago: choose a day of the last two years");
        }
        return day;
    }

    private BigDecimal freed(Line line, @Nullable BigDecimal wanted, Checks checks) {
        BigDecimal asked = line.kind() == Line.Kind.BUDGET ? bet.cost() : bet.people();
        BigDecimal freed =
                checks.number("freed", wanted, "0", line.kind() == Line.Kind.BUDGET ? "999999999999" : "9999", 2);
        checks.that(
                asked == null || freed.compareTo(asked) <= 0,
                "freed",
                "is more than the bet asked for: at most " + (asked == null ? "" : asked.toPlainString()));
        return freed;
    }
}
