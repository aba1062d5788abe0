package org.journeygate.gates;

import org.journeygate.people.Actor;
import org.journeygate.people.Role;
import org.journeygate.people.UserId;
import org.journeygate.squads.Squad;

/**
 * What one person may see of one request. Everyone signed in sees the bet; evidence is for squad, panel, PMO and auditor,
 * and without the votes for owners of other journeys who were consulted ({@link Dossiers}). On
 * an open request a panel member sees others' votes only after their own, whoever decides sees them once the panel is closed,
 * the other insiders see who has voted and not what; afterwards insiders see all.
 */
record Sight(Panel panel, Squad squad, Actor reader) {

    boolean isInsider() {
        return isOfSquad() || isOnPanel() || reader.is(Role.PMO) || reader.is(Role.AUDITOR);
    }

    boolean seesVotes() {
        GateRequest request = panel.request();
        if (request.status() == GateRequestStatus.DECIDED) {
            return isInsider();
        }
        boolean decides = request.status() == GateRequestStatus.WITH_CHAIR
                && (reader.is(request.deciderId()) || reader.is(request.chairId()) || reader.is(request.bodyId()));
        return !isOfSquad() && (decides || hasVoted());
    }

    boolean seesVoteOf(Seat seat) {
        return seesVotes() || reader.is(seat.voterId());
    }

    boolean isOfSquad() {
        UserId person = reader.person();
        return person.equals(panel.request().authorId()) || squad.isBound(person);
    }

    private boolean isOnPanel() {
        GateRequest request = panel.request();
        return panel.knows(reader.person())
                || reader.is(request.chairId())
                || reader.is(request.bodyId())
                || reader.is(request.deciderId());
    }

    private boolean hasVoted() {
        return panel.hasVoted(reader.person());
    }
}
