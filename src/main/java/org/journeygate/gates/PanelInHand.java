package org.journeygate.gates;

import java.util.Optional;
import org.journeygate.initiatives.Initiative;
import org.journeygate.people.Actor;
import org.journeygate.squads.Squad;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The request that the act under way on this thread has locked and read, with its panel and the squad that asks. What the
 * process then asks about it, in the same transaction, is answered from here; every change goes through these same objects.
 */
@Component
class PanelInHand {

    private final ThreadLocal<@Nullable Held> held = new ThreadLocal<>();

    void during(Panel panel, Squad squad, Runnable act) {
        during(new Held(panel.request(), panel, squad, null, null, null), act);
    }

    /** For a panel that is about to be opened. */
    void during(Panel panel, Runnable act) {
        during(new Held(panel.request(), panel, null, null, null, null), act);
    }

    /** For a request that is about to get the panel just chosen, with what its lead says of the charter's lines. */
    void during(
            GateRequest request,
            Squad squad,
            Initiative bet,
            ChosenPanel chosen,
            @Nullable Answered answer,
            Runnable act) {
        during(new Held(request, null, squad, bet, chosen, answer), act);
    }

    private void during(Held one, Runnable act) {
        held.set(one);
        try {
            act.run();
        } finally {
            held.remove();
        }
    }

    /** The panel has been seated, if it is that of the request in hand. */
    void seated(Panel panel) {
        held(panel.request().id())
                .ifPresent(one ->
                        held.set(new Held(one.request(), panel, one.squad(), one.bet(), one.chosen(), one.answer())));
    }

    Optional<GateRequest> request(GateRequestId id) {
        return held(id).map(Held::request);
    }

    Optional<Panel> of(GateRequestId id) {
        return held(id).map(Held::panel);
    }

    Optional<Seat> seat(SeatId id) {
        return Optional.ofNullable(held.get()).map(Held::panel).flatMap(panel -> panel.seat(id));
    }

    Optional<Squad> squadOf(GateRequestId id) {
        return held(id).map(Held::squad);
    }

    Optional<Initiative> betOf(GateRequestId id) {
        return held(id).map(Held::bet);
    }

    Optional<ChosenPanel> chosen(GateRequestId id) {
        return held(id).map(Held::chosen);
    }

    Optional<Answered> answer(GateRequestId id) {
        return held(id).map(Held::answer);
    }

    /** What was said of the charter's lines, and by whom. */
    record Answered(LinesAnswer answer, Actor by) {}

    private Optional<Held> held(GateRequestId id) {
        return Optional.ofNullable(held.get()).filter(one -> one.request().id().equals(id));
    }

    private record Held(
            GateRequest request,
            @Nullable Panel panel,
            @Nullable Squad squad,
            @Nullable Initiative bet,
            @Nullable ChosenPanel chosen,
            @Nullable Answered answer) {}
}
