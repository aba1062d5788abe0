package org.journeygate.access;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.journeygate.journeys.Journey;
import org.journeygate.journeys.Portfolio;
import org.journeygate.journeys.PortfolioFixtures;
import org.journeygate.people.Actor;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.people.UserId;
import org.journeygate.reviews.Cadences;
import org.journeygate.reviews.Member;
import org.journeygate.reviews.Obligation;
import org.journeygate.reviews.Obligations;
import org.journeygate.reviews.Review;
import org.journeygate.reviews.Reviews;
import org.journeygate.reviews.briefs.Briefs;
import org.journeygate.reviews.briefs.TypedParts;
import org.journeygate.reviews.meetings.Action;
import org.journeygate.reviews.meetings.Actions;
import org.journeygate.reviews.meetings.Agendas;
import org.journeygate.reviews.meetings.Meetings;
import org.journeygate.reviews.meetings.Minutes;
import org.journeygate.reviews.meetings.Outcome;
import org.journeygate.reviews.meetings.Presence;
import org.journeygate.squads.functions.SquadFunction;
import org.journeygate.workflow.TimeMachine;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Meetings in the states of {@code object-access.txt}: seat (exec) is the one member; owner is to do what they decide. */
@Component
class MeetingObjects {

    private final PortfolioFixtures portfolios;
    private final PeopleFixtures people;
    private final Cadences cadences;
    private final Reviews reviews;
    private final Meetings meetings;
    private final Briefs briefs;
    private final Obligations obligations;
    private final Agendas agendas;
    private final Actions actions;
    private final Minutes minutes;
    private final ObjectProvider<TimeMachine> time;

    MeetingObjects(
            PortfolioFixtures portfolios,
            PeopleFixtures people,
            Cadences cadences,
            Reviews reviews,
            Meetings meetings,
            Briefs briefs,
            Obligations obligations,
            Agendas agendas,
            Actions actions,
            Minutes minutes,
            ObjectProvider<TimeMachine> time) {
        this.portfolios = portfolios;
        this.people = people;
        this.cadences = cadences;
        this.reviews = reviews;
        this.meetings = meetings;
        this.briefs = briefs;
        this.obligations = obligations;
        this.agendas = agendas;
        this.actions = actions;
        this.minutes = minutes;
        this.time = time;
    }

    Map<String, String> make(String state, int number) {
        UserId owner = people.person("owner").id();
        UserId member = people.exec("exec").id();
        Portfolio portfolio = portfolios.portfolio("meetings-" + number);
        Journey journey = portfolios.journey(portfolio, "Return goods", people.person("owner"), "Return");
        cadences.keep(
                portfolio.id(),
                0,
                new Cadences.Particulars(
                        LocalDate.of(2025, 12, 31),
                        List.of(new Member(member, SquadFunction.PRODUCT)),
                        Set.of(),
                        1,
                        people.exec("exec5").id(),
                        1,
                        null,
                        null),
                pmo());
        Review review = reviews.open(portfolio.id(), pmo());
        cadences.end(portfolio.id(), 1, pmo());
        Map<String, String> facts = new HashMap<>();
        facts.put("id", review.id().value().toString());
        facts.put("journey", journey.id().value().toString());
        facts.put("member", member.value().toString());
        facts.put("owner", owner.value().toString());
        LocalDate due = LocalDate.ofInstant(review.closesAt().minusSeconds(1), ZoneOffset.UTC);
        facts.put("due", due.toString());
        facts.put("version", "0");
        facts.put("number", "1");
        if (state.equals("MEETING_AHEAD")) {
            return facts;
        }
        if (state.equals("MEETING_HELD")) {
            circulate(review, journey);
        }
        time.getObject().advanceTo(review.meetingAt());
        meetings.attend(review.id(), 0, List.of(new Meetings.Said(member, Presence.PRESENT, null)), pmo());
        facts.put("version", "1");
        if (state.equals("MEETING_NOW")) {
            return facts;
        }
        meetings.hold(review.id(), 1, pmo());
        Action action = actions.record(review.id(), new Actions.Said("Ask legal", owner, due, null), pmo());
        facts.put("action", action.id().value().toString());
        facts.put("version", "0");
        if (state.equals("MINUTES_SAVED")) {
            agendas.decide(review.id(), journey.id(), 0, new Agendas.Said(Outcome.CONTINUE, "It goes on", null), pmo());
            minutes.keep(review.id(), 0, "What was decided", pmo());
            facts.put("version", "1");
        }
        return facts;
    }

    /** The pack goes out, with a brief that asks one question. */
    private void circulate(Review review, Journey journey) {
        briefs.write(
                review,
                journey.id(),
                0,
                new TypedParts(null, null, null, new ArrayList<>(List.of("Who pays?")), new ArrayList<>()),
                pmo());
        Obligation pack = obligations.of(review.id()).stream()
                .filter(owed -> owed.kind() == Obligation.Kind.PACK)
                .findFirst()
                .orElseThrow();
        time.getObject().advanceTo(pack.opensAt());
        obligations.meet(pack.id(), null, pmo());
        reviews.circulate(review.id(), pmo());
    }

    private Actor pmo() {
        return people.pmo("pmo").acting();
    }
}
