package org.journeygate.access;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.journeygate.inbox.Inbox;
import org.journeygate.journeys.Portfolio;
import org.journeygate.journeys.PortfolioFixtures;
import org.journeygate.people.Actor;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.reviews.Cadences;
import org.journeygate.reviews.Member;
import org.journeygate.reviews.Obligation;
import org.journeygate.reviews.Obligations;
import org.journeygate.reviews.Review;
import org.journeygate.reviews.Reviews;
import org.journeygate.squads.functions.SquadFunction;
import org.journeygate.workflow.TimeMachine;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Reviews in the states of {@code object-access.txt}: lead owns the journey and its brief, the seat (exec) is the one member, exec5 the
 * chair. Each is opened by hand, of a quarter that is long over.
 */
@Component
class ReviewObjects {

    private final PortfolioFixtures portfolios;
    private final PeopleFixtures people;
    private final Cadences cadences;
    private final Reviews reviews;
    private final Obligations obligations;
    private final Inbox inbox;
    private final ObjectProvider<TimeMachine> time;

    ReviewObjects(
            PortfolioFixtures portfolios,
            PeopleFixtures people,
            Cadences cadences,
            Reviews reviews,
            Obligations obligations,
            Inbox inbox,
            ObjectProvider<TimeMachine> time) {
        this.portfolios = portfolios;
        this.people = people;
        this.cadences = cadences;
        this.reviews = reviews;
        this.obligations = obligations;
        this.inbox = inbox;
        this.time = time;
    }

    Map<String, String> make(String state, String key) {
        Portfolio portfolio = portfolios.portfolio(key);
        keep(portfolio, state.equals("REVIEW_LATE") ? LocalDate.of(2025, 9, 15) : LocalDate.of(2025, 12, 15));
        if (state.equals("KEPT_PORTFOLIO")) {
            Map<String, String> facts = facts(portfolio.id().value());
            facts.put("key", portfolio.key());
            facts.put("version", "1");
            return facts;
        }
        portfolios.journey(portfolio, "Journey of " + key, people.lead("lead"), "Find", "Pay");
        Review review = reviews.open(portfolio.id(), pmo());
        if (state.equals("REVIEW_LATE")) {
            review = reviews.open(portfolio.id(), pmo());
        }
        cadences.end(portfolio.id(), 1, pmo());
        return switch (state) {
            case "REVIEW_TO_CIRCULATE" -> facts(checked(review));
            case "REVIEW_CANCELLED" ->
                facts(reviews.cancel(review.id(), review.version(), "The unit is being sold", pmo()));
            case "REVIEW_LATE" -> late(review);
            case "OBLIGATION_BRIEF" -> facts(owed(review, Obligation.Kind.BRIEF));
            case "OBLIGATION_PACK" -> facts(asked(review));
            case "OBLIGATION_READING" -> {
                Review circulated = reviews.circulate(checked(review).id(), pmo());
                yield facts(owed(circulated, Obligation.Kind.PRE_READ));
            }
            default -> withBrief(review);
        };
    }

    private void keep(Portfolio portfolio, LocalDate startsOn) {
        cadences.keep(
                portfolio.id(),
                0,
                new Cadences.Particulars(
                        startsOn,
                        List.of(new Member(people.exec("exec").id(), SquadFunction.PRODUCT)),
                        Set.of(),
                        1,
                        people.exec("exec5").id(),
                        1,
                        null,
                        null),
                pmo());
    }

    private Obligation asked(Review review) {
        Obligation pack = owed(review, Obligation.Kind.PACK);
        time.getObject().advanceTo(pack.opensAt());
        return pack;
    }

    private Review checked(Review review) {
        obligations.meet(asked(review).id(), null, pmo());
        return reviews.get(review.id());
    }

    /** The PMO has not checked the pack in time, and the chair is asked. */
    private Map<String, String> late(Review review) {
        Obligation pack = asked(review);
        time.getObject().advanceTo(pack.dueAt());
        Map<String, String> facts = facts(reviews.get(review.id()));
        facts.put(
                "item",
                inbox.openAbout(pack.id().value()).stream()
                        .filter(item -> item.kind().equals("chaseObligation"))
                        .findFirst()
                        .orElseThrow()
                        .id()
                        .value()
                        .toString());
        return facts;
    }

    private Obligation owed(Review review, Obligation.Kind kind) {
        return obligations.of(review.id()).stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private Map<String, String> withBrief(Review review) {
        Map<String, String> facts = facts(review);
        facts.put("obligation", owed(review, Obligation.Kind.BRIEF).id().value().toString());
        return facts;
    }

    private static Map<String, String> facts(Review review) {
        Map<String, String> facts = facts(review.id().value());
        facts.put("version", String.valueOf(review.version()));
        return facts;
    }

    private static Map<String, String> facts(Obligation owed) {
        return facts(owed.id().value());
    }

    private static Map<String, String> facts(UUID id) {
        Map<String, String> facts = new HashMap<>();
        facts.put("id", id.toString());
        return facts;
    }

    private Actor pmo() {
        return people.pmo("pmo").acting();
    }
}
