package org.journeygate.squads.charters;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.journeygate.people.Actor;
import org.journeygate.shared.Codes;
import org.journeygate.squads.Squad;
import org.journeygate.workflow.Processes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How one version follows another: never two in force, each from a day until a day. Every method expects the squad to be locked. */
@Component
class CharterVersions {

    private static final String SUPERSEDED = "journeygate.charterSuperseded";
    private static final String RETIRED = "journeygate.charterRetired";

    private final CharterRepository charters;
    private final CharterTurns turns;
    private final Processes processes;
    private final Codes codes;

    CharterVersions(CharterRepository charters, CharterTurns turns, Processes processes, Codes codes) {
        this.charters = charters;
        this.turns = turns;
        this.processes = processes;
        this.codes = codes;
    }

    /** Inserts the squad's next version in that state, and puts on record that it was drafted. */
    Charter insert(
            Squad squad,
            @Nullable Charter former,
            Charter.Origin origin,
            Charter.State state,
            Mandate mandate,
            Actor by) {
        var now = turns.now();
        var charter = new Charter(
                CharterId.next(),
                0,
                codes.next("CH"),
                squad.id(),
                charters.lastNumber(squad.id()) + 1,
                former == null ? null : former.id(),
                origin,
                state,
                now,
                null,
                false,
                mandate,
                by.person(),
                now,
                squad.sponsor(),
                null,
                null);
        charters.insert(charter, true);
        turns.note(charter, CharterAct.Kind.DRAFTED, null, null, by);
        return charter;
    }

    /** Its first day has come: it is in force from that day or today, whichever is later, and the former is not any more. */
    void enforce(CharterId id) {
        Charter charter = turns.lock(id);
        if (charter.state() != Charter.State.APPROVED) {
            return;
        }
        LocalDate today = turns.today(charter);
        LocalDate first = Objects.requireNonNull(charter.mandate().validFrom());
        LocalDate from = first.isAfter(today) ? first : today;
        charters.inForceOf(charter.squad()).ifPresent(former -> supersede(former, from));
        charters.of(charter.squad()).stream()
                .filter(former -> former.state() == Charter.State.LAPSED)
                .filter(former -> processes.isRunning(former.id().value()))
                .forEach(former -> processes.tell(former.id().value(), SUPERSEDED, Map.of()));
        turns.move(charter, Charter.State.IN_FORCE, CharterAct.Kind.CAME_INTO_FORCE, null, Actor.SYSTEM);
        charters.enforce(charter, from);
    }

    /** Its last day has passed: it is superseded where a successor is approved for the next day, else it has lapsed. */
    void end(CharterId id) {
        Charter charter = turns.lock(id);
        if (charter.state() != Charter.State.IN_FORCE) {
            return;
        }
        LocalDate after = Objects.requireNonNull(charter.mandate().validUntil()).plusDays(1);
        boolean succeeded = successor(charter, after).isPresent();
        charters.endForce(id, after);
        turns.move(
                charter,
                succeeded ? Charter.State.SUPERSEDED : Charter.State.LAPSED,
                succeeded ? CharterAct.Kind.SUPERSEDED : CharterAct.Kind.LAPSED,
                null,
                Actor.SYSTEM);
    }

    /** It is given up today, with its rights. */
    void retire(Charter charter, String reason, Actor by) {
        if (charter.state() == Charter.State.IN_FORCE) {
            charters.endForce(charter.id(), lastOf(charter, turns.today(charter)));
        }
        turns.move(charter, Charter.State.RETIRED, CharterAct.Kind.RETIRED, reason, by);
        processes.tell(charter.id().value(), RETIRED, Map.of());
    }

    private void supersede(Charter former, LocalDate from) {
        charters.endForce(former.id(), lastOf(former, from));
        turns.move(former, Charter.State.SUPERSEDED, CharterAct.Kind.SUPERSEDED, null, Actor.SYSTEM);
        if (processes.isRunning(former.id().value())) {
            processes.tell(former.id().value(), SUPERSEDED, Map.of());
        }
    }

    private Optional<Charter> successor(Charter charter, LocalDate after) {
        return charters.openOf(charter.squad())
                .filter(open -> open.state() == Charter.State.APPROVED)
                .filter(open ->
                        !Objects.requireNonNull(open.mandate().validFrom()).isAfter(after));
    }

    /** A version that ends before its first day was never in force. */
    private static LocalDate lastOf(Charter charter, LocalDate until) {
        LocalDate from = charter.inForceFrom();
        return from != null && until.isBefore(from) ? from : until;
    }
}
