package org.journeygate.gates.confirmations;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.journeygate.journeys.Portfolios;
import org.journeygate.squads.escalations.Escalations;
import org.journeygate.squads.escalations.Matter;
import org.journeygate.squads.escalations.Owed;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A confirmation that is late blocks its squad: it goes up the path of the squad's charter until it comes. */
@Component
class LateConfirmations {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final Escalations escalations;
    private final Portfolios portfolios;
    private final MessageSource messages;

    LateConfirmations(Escalations escalations, Portfolios portfolios, MessageSource messages) {
        this.escalations = escalations;
        this.portfolios = portfolios;
        this.messages = messages;
    }

    void escalate(Confirmation late) {
        LocalDate due = LocalDate.ofInstant(
                late.dueAt(), portfolios.get(late.portfolio()).zone());
        escalations.raise(new Owed(
                late.id().value(),
                late.confirmer(),
                late.askedBy(),
                late.squad(),
                messages.getMessage(
                        "gates-confirmations.late." + late.kind(),
                        new Object[] {late.title(), late.requestCode(), DAY.format(due)},
                        Locale.ENGLISH),
                new Matter(Matter.Kind.GATE_REQUEST, late.request(), late.requestCode(), late.title(), late.squad())));
    }

    /** It was confirmed or denied; or nobody waits for it any more. */
    void settle(Confirmation one, boolean answered) {
        escalations.settle(one.id().value(), answered);
    }
}
