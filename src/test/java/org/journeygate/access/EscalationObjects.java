package org.journeygate.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.journeygate.people.Actor;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.squads.Squad;
import org.journeygate.squads.SquadFixtures;
import org.journeygate.squads.charters.CharterApprovals;
import org.journeygate.squads.charters.CharterFixtures;
import org.journeygate.squads.charters.CharterParticulars;
import org.journeygate.squads.charters.Charters;
import org.journeygate.squads.charters.Mandate;
import org.journeygate.squads.escalations.Escalation;
import org.journeygate.squads.escalations.Escalations;
import org.journeygate.squads.functions.Functions;
import org.journeygate.squads.functions.SquadFunction;
import org.springframework.stereotype.Component;

/** Escalations in the states of {@code object-access.txt}: of lead's squad, whose charter turns to exec first. */
@Component
class EscalationObjects {

    private final CharterFixtures words;
    private final Charters charters;
    private final CharterApprovals approvals;
    private final Escalations escalations;
    private final Functions functions;
    private final SquadFixtures squads;
    private final PeopleFixtures people;
    private final Clock clock;

    EscalationObjects(
            CharterFixtures words,
            Charters charters,
            CharterApprovals approvals,
            Escalations escalations,
            Functions functions,
            SquadFixtures squads,
            PeopleFixtures people,
            Clock clock) {
        this.words = words;
        this.charters = charters;
        this.approvals = approvals;
        this.escalations = escalations;
        this.functions = functions;
        this.squads = squads;
        this.people = people;
        this.clock = clock;
    }

    Map<String, String> make(String state, String name) {
        Squad squad = squads.squad(words.portfolio(), name);
        if (functions.of(squad.portfolio()).version() == 0) {
            functions.write(
                    squad.portfolio(),
                    0,
                    new Functions.Particulars(
                            Map.of(SquadFunction.DESIGN, people.exec("exec").id()), null, null),
                    words.pmo());
        }
        Map<String, String> facts = new HashMap<>();
        if (state.equals("ESCALATING_SQUAD")) {
            facts.put("id", squad.id().value().toString());
            return facts;
        }
        charter(squad);
        Escalation raised =
                escalations.raise(squad.id(), new Escalations.Draft("No test data", null, null, null), words.lead());
        if (!state.equals("ESCALATION_RAISED")) {
            escalations.answer(raised.id(), new Escalations.Answer(true, "Billing sends it", null), exec());
        }
        if (state.equals("ESCALATION_CLOSED")) {
            escalations.judge(raised.id(), true, null, words.lead());
        }
        facts.put("id", raised.id().value().toString());
        return facts;
    }

    private void charter(Squad squad) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var draft = charters.draft(squad.id(), words.lead());
        CharterParticulars said = words.words(squad, today, today.plusMonths(6));
        charters.write(
                draft.id(),
                draft.version(),
                new CharterParticulars(
                        said.purpose(),
                        said.stageIds(),
                        said.members(),
                        said.success(),
                        said.rights(),
                        said.mustEscalate(),
                        List.of(new CharterParticulars.Step(
                                Mandate.StepTo.PERSON, exec().person().value(), null, 1)),
                        said.workingAgreements(),
                        said.validFrom(),
                        said.validUntil()),
                words.lead());
        approvals.submit(draft.id(), words.lead());
        approvals.check(draft.id(), true, null, words.pmo());
        approvals.object(draft.id(), null, null, exec());
        approvals.decide(draft.id(), CharterApprovals.Verdict.APPROVE, null, words.sponsor());
    }

    private Actor exec() {
        return people.exec("exec").acting();
    }
}
