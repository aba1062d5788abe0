package org.journeygate.access;

import java.util.LinkedHashMap;
import java.util.Map;
import org.journeygate.gates.GateRequestFixtures;
import org.journeygate.journeys.PortfolioFixtures;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.people.Person;
import org.journeygate.people.Role;
import org.journeygate.squads.SquadFixtures;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who asks in the table of objects, by the name of the column; {@code nobody} is nobody. */
@Component
class Askers {

    private final PeopleFixtures people;
    private final GateRequestFixtures gates;
    private final PortfolioFixtures portfolios;
    private final SquadFixtures squads;
    private final Map<String, Person> known = new LinkedHashMap<>();

    Askers(PeopleFixtures people, GateRequestFixtures gates, PortfolioFixtures portfolios, SquadFixtures squads) {
        this.people = people;
        this.gates = gates;
        this.portfolios = portfolios;
        this.squads = squads;
    }

    /** Makes everybody, and the other lead's squad. */
    void meet() {
        known.clear();
        known.put("member", people.person("member", Role.SQUAD_LEAD, Role.EXECUTIVE));
        known.put("sponsor", people.exec("sponsor"));
        gates.executives();
        known.put("lead", people.lead("lead"));
        known.put("seat", people.exec("exec"));
        known.put("voter", people.exec("exec3"));
        known.put("chair", people.exec("exec5"));
        known.put("exec", people.exec("outsider"));
        known.put("other", people.lead("other"));
        known.put("pmo", people.pmo("pmo"));
        known.put("auditor", people.auditor("auditor"));
        known.put("admin", people.admin("admin"));
        known.put("owner", people.person("owner"));
        known.put("self", people.person("self"));
        squads.squad(portfolios.portfolio("retail"), "Squad Elsewhere", of("other"), people.exec("elsewhere"));
    }

    @Nullable
    Person of(String column) {
        if (!column.equals("nobody") && !known.containsKey(column)) {
            throw new AssertionError("Who is " + column + "?");
        }
        Person met = known.get(column);
        return met == null ? null : people.person(met.login());
    }
}
