package org.journeygate.access;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.journeygate.journeys.Journey;
import org.journeygate.journeys.Portfolio;
import org.journeygate.journeys.PortfolioFixtures;
import org.journeygate.people.Actor;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.people.Person;
import org.journeygate.people.Role;
import org.journeygate.reviews.Cadences;
import org.journeygate.reviews.Member;
import org.journeygate.reviews.Review;
import org.journeygate.reviews.Reviews;
import org.journeygate.reviews.briefs.Brief;
import org.journeygate.reviews.briefs.Briefs;
import org.journeygate.reviews.briefs.TypedParts;
import org.journeygate.squads.functions.SquadFunction;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Briefs in the states of {@code object-access.txt}, each of a portfolio of its own, for the quarter until the end of 2025. */
@Component
class BriefObjects {

    private final PortfolioFixtures portfolios;
    private final PeopleFixtures people;
    private final Cadences cadences;
    private final Reviews reviews;
    private final Briefs briefs;
    private final TransactionOperations transaction;

    BriefObjects(
            PortfolioFixtures portfolios,
            PeopleFixtures people,
            Cadences cadences,
            Reviews reviews,
            Briefs briefs,
            TransactionOperations transaction) {
        this.portfolios = portfolios;
        this.people = people;
        this.cadences = cadences;
        this.reviews = reviews;
        this.briefs = briefs;
        this.transaction = transaction;
    }

    Map<String, String> make(String state, int number) {
        Person owner = people.person("owner");
        Person member = people.person("member", Role.SQUAD_LEAD, Role.EXECUTIVE);
        Actor pmo = people.pmo("pmo").acting();
        Portfolio portfolio = portfolios.portfolio("briefs-" + number);
        Journey journey = portfolios.journey(portfolio, "Return goods", owner, "Return");
        cadences.keep(
                portfolio.id(),
                0,
                new Cadences.Particulars(
                        LocalDate.of(2025, 12, 31),
                        List.of(new Member(people.exec("exec").id(), SquadFunction.PRODUCT)),
                        Set.of(SquadFunction.PRODUCT),
                        1,
                        people.exec("exec5").id(),
                        1,
                        null,
                        null),
                pmo);
        Review review = reviews.open(portfolio.id(), pmo);
        Brief brief = briefs.write(
                review,
                journey.id(),
                0,
                new TypedParts(null, null, null, null, List.of(member.id().value())),
                pmo);
        if (state.equals("BRIEF_CONFIRMED")) {
            brief = briefs.confirm(review, journey.id(), brief.sha256(), owner.acting());
        } else if (state.equals("BRIEF_CIRCULATED")) {
            transaction.executeWithoutResult(status -> briefs.freeze(review.id()));
            brief = briefs.get(review, journey.id());
        }
        Map<String, String> facts = new HashMap<>();
        facts.put("id", review.id().value().toString());
        facts.put("journeyId", journey.id().value().toString());
        facts.put("memberId", member.id().value().toString());
        facts.put("version", String.valueOf(brief.version()));
        facts.put("sha256", brief.sha256());
        return facts;
    }
}
