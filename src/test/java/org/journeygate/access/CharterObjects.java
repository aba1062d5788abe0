package org.journeygate.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.journeygate.journeys.Portfolio;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.squads.Squad;
import org.journeygate.squads.SquadFixtures;
import org.journeygate.squads.charters.Charter;
import org.journeygate.squads.charters.CharterApprovals;
import org.journeygate.squads.charters.CharterFixtures;
import org.journeygate.squads.charters.Charters;
import org.journeygate.squads.functions.Functions;
import org.journeygate.squads.functions.SquadFunction;
import org.journeygate.workflow.TimeMachine;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Charters in the states of {@code object-access.txt}: of lead's squad, where exec alone heads a function. */
@Component
class CharterObjects {

    private static final int SHORT = 5;

    private final CharterFixtures fixtures;
    private final CharterApprovals approvals;
    private final Charters charters;
    private final Functions functions;
    private final SquadFixtures squads;
    private final PeopleFixtures people;
    private final ObjectProvider<TimeMachine> time;
    private final Clock clock;

    CharterObjects(
            CharterFixtures fixtures,
            CharterApprovals approvals,
            Charters charters,
            Functions functions,
            SquadFixtures squads,
            PeopleFixtures people,
            ObjectProvider<TimeMachine> time,
            Clock clock) {
        this.fixtures = fixtures;
        this.approvals = approvals;
        this.charters = charters;
        this.functions = functions;
        this.squads = squads;
        this.people = people;
        this.time = time;
        this.clock = clock;
    }

    Map<String, String> make(String state, String name) {
        Portfolio portfolio = fixtures.portfolio();
        if (functions.of(portfolio.id()).version() == 0) {
            functions.write(
                    portfolio.id(),
                    0,
                    new Functions.Particulars(
                            Map.of(SquadFunction.DESIGN, people.exec("exec").id()), null, null),
                    fixtures.pmo());
        }
        Squad squad = squads.squad(portfolio, name);
        Charter charter = charters.named(made(squad, state).code(), fixtures.pmo());
        Map<String, String> facts = new HashMap<>();
        facts.put(
                "id",
                (state.endsWith("_SQUAD") ? squad.id() : charter.id()).value().toString());
        facts.put("other", charter.code());
        facts.put("section", "purpose");
        facts.put("version", String.valueOf(charter.version()));
        return facts;
    }

    private Charter made(Squad squad, String state) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (state.equals("CHARTER_DRAFT")) {
            return fixtures.ready(squad, today, today.plusMonths(6));
        }
        LocalDate until = state.equals("CHARTER_LAPSED") ? today.plusDays(SHORT) : today.plusMonths(6);
        Charter charter = fixtures.submitted(squad, today, until);
        if (state.equals("CHARTER_CHECK")) {
            return charter;
        }
        approvals.check(charter.id(), true, null, fixtures.pmo());
        if (state.equals("CHARTER_OBJECTIONS")) {
            return charter;
        }
        approvals.object(charter.id(), null, null, people.exec("exec").acting());
        if (state.equals("CHARTER_WITH_SPONSOR")) {
            return charter;
        }
        approvals.decide(charter.id(), CharterApprovals.Verdict.APPROVE, null, fixtures.sponsor());
        if (state.equals("CHARTER_LAPSED")) {
            time.getObject().advanceTo(until.plusDays(1).atTime(8, 0).toInstant(ZoneOffset.UTC));
        }
        if (state.equals("CHARTER_RETIRED") || state.equals("ENDING_SQUAD")) {
            approvals.retire(charter.id(), "The journey is done", fixtures.lead());
        }
        return charter;
    }
}
