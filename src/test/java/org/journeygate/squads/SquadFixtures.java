package org.journeygate.squads;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.journeygate.journeys.Portfolio;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.people.Person;
import org.springframework.stereotype.Component;

/** Squads for tests, each in one line. */
@Component
public class SquadFixtures {

    private final Squads squads;
    private final PeopleFixtures people;

    SquadFixtures(Squads squads, PeopleFixtures people) {
        this.squads = squads;
        this.people = people;
    }

    /** A new squad of the portfolio with that lead, sponsor and members. */
    public Squad squad(Portfolio portfolio, String name, Person lead, Person sponsor, Person... members) {
        return squads.create(
                portfolio.id(),
                new Squads.Particulars(
                        name,
                        null,
                        lead.id(),
                        sponsor.id(),
                        Arrays.stream(members).map(Person::id).collect(Collectors.toSet())),
                people.pmo("pmo").acting());
    }

    /** A new squad led by {@code lead}, sponsored by {@code sponsor}, with the member {@code member}. */
    public Squad squad(Portfolio portfolio, String name) {
        return squad(portfolio, name, people.lead("lead"), people.exec("sponsor"), people.person("member"));
    }
}
