package org.journeygate.squads.escalations;

import org.journeygate.inbox.Inbox;
import org.journeygate.people.Actor;
import org.journeygate.people.Role;
import org.journeygate.people.UserId;
import org.journeygate.shared.NotPermitted;
import org.journeygate.squads.Squad;
import org.journeygate.squads.charters.Charters;
import org.springframework.stereotype.Component;

/** Who may raise, read and withdraw what blocks a squad. */
@Component
class EscalationRights {

    private final EscalationTurns turns;
    private final Charters charters;
    private final Inbox inbox;

    EscalationRights(EscalationTurns turns, Charters charters, Inbox inbox) {
        this.turns = turns;
        this.charters = charters;
        this.inbox = inbox;
    }

    /** The squad's lead, its members, and those whom its charter in force names. */
    boolean mayRaise(Squad squad, Actor actor) {
        return actor.id() != null && (squad.includes(actor.person()) || isNamed(squad, actor.person()));
    }

    /** The PMO, auditors, the squad and its sponsor, who raised it, and whoever was asked or answered. */
    boolean mayRead(Escalation escalation, Actor reader) {
        if (seesAll(reader) || reader.is(escalation.raisedBy())) {
            return true;
        }
        UserId person = reader.person();
        return turns.squad(escalation).isBound(person)
                || escalation.steps().stream()
                        .anyMatch(step -> person.equals(step.asked()) || person.equals(step.answeredBy()))
                || inbox.openAbout(escalation.id().value()).stream().anyMatch(item -> item.isHeldBy(person));
    }

    /** Whether the person reads all of them. */
    static boolean seesAll(Actor reader) {
        return reader.is(Role.PMO) || reader.is(Role.AUDITOR);
    }

    /** Who raised it, and the squad's lead of today. */
    boolean speaksForIt(Escalation escalation, Actor actor) {
        return actor.is(escalation.raisedBy())
                || actor.is(turns.squad(escalation).lead());
    }

    void requireReader(Escalation escalation, Actor actor) {
        if (!mayRead(escalation, actor)) {
            throw EscalationTurns.unknown();
        }
    }

    void requireSquad(Escalation escalation, Actor by) {
        if (!speaksForIt(escalation, by)) {
            throw new NotPermitted(
                    "not-the-raiser",
                    "Only who raised %s and the lead of %s do this."
                            .formatted(
                                    escalation.code(), turns.squad(escalation).name()));
        }
    }

    private boolean isNamed(Squad squad, UserId person) {
        return charters.inForce(squad)
                .filter(charter -> charter.mandate().members().stream()
                        .anyMatch(member -> member.person().equals(person.value())))
                .isPresent();
    }
}
