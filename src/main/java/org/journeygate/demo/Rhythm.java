package org.journeygate.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.journeygate.calendars.BusinessCalendar;
import org.journeygate.calendars.Calendars;
import org.journeygate.journeys.JourneyId;
import org.journeygate.journeys.Portfolio;
import org.journeygate.journeys.Portfolios;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.reviews.Cadence;
import org.journeygate.reviews.Cadences;
import org.journeygate.reviews.Member;
import org.journeygate.reviews.Obligation;
import org.journeygate.reviews.Obligations;
import org.journeygate.reviews.Review;
import org.journeygate.reviews.ReviewId;
import org.journeygate.reviews.ReviewOpened;
import org.journeygate.reviews.Reviews;
import org.journeygate.reviews.briefs.Brief;
import org.journeygate.reviews.briefs.Briefs;
import org.journeygate.reviews.briefs.TypedParts;
import org.journeygate.reviews.meetings.Agendas;
import org.journeygate.reviews.meetings.BriefQuestions;
import org.journeygate.reviews.meetings.JourneyLine;
import org.journeygate.reviews.meetings.Meeting;
import org.journeygate.reviews.meetings.Meetings;
import org.journeygate.reviews.meetings.Minutes;
import org.journeygate.reviews.meetings.MinutesText;
import org.journeygate.reviews.meetings.Outcome;
import org.journeygate.reviews.meetings.Presence;
import org.journeygate.squads.functions.SquadFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The company's quarterly reviews: who takes part, and who keeps the rhythm how well. */
@Component
@Profile("demo")
class Rhythm {

    private static final int WRITING = 15;
    private static final int AT_THE_MEETING = 45;
    /** The first portfolio meets 18 working days after its quarter's end, the next one five days earlier. */
    private static final int APART = 5;

    private static final Map<String, SquadFunction> MEMBERS = Map.of(
            "exec", SquadFunction.PRODUCT,
            "exec2", SquadFunction.ENGINEERING,
            "exec3", SquadFunction.OPERATIONS,
            "exec4", SquadFunction.MARKETING);

    /** What owners add to the brief of their journey, by its name. */
    private static final Map<String, TypedParts> NOTES = Map.of(
            "First purchase",
            added(
                    "Customers leave where the price of delivery first appears; everything else is small beside that.",
                    "May the price of delivery stand on the product page before Christmas, at the risk of fewer baskets?",
                    "Who decides between checkout and returns where both want the same two engineers?"),
            "Moving home",
            added(
                    "Who moves calls us three times on average; two of these calls ask for the same date.",
                    "May we ask the grid operators for their dates in our name?"));

    private static final Map<String, String> ANSWERS = Map.of(
            "May the price of delivery stand on the product page before Christmas, at the risk of fewer baskets?",
            "Yes, for one product range first. If baskets fall by more than a tenth within two weeks it comes off again.",
            "Who decides between checkout and returns where both want the same two engineers?",
            "The head of engineering, after asking both squads; checkout goes first until the end of the quarter.",
            "May we ask the grid operators for their dates in our name?",
            "Yes, with the wording that legal has seen.");

    private final Cadences cadences;
    private final Reviews reviews;
    private final Obligations obligations;
    private final Briefs briefs;
    private final Meetings meetings;
    private final Agendas agendas;
    private final BriefQuestions questions;
    private final FollowUps followUps;
    private final Minutes minutes;
    private final Portfolios portfolios;
    private final People people;
    private final Calendars calendars;
    private final Registry registry;
    private @Nullable Agenda agenda;
    private int opened;

    Rhythm(
            Cadences cadences,
            Reviews reviews,
            Obligations obligations,
            Briefs briefs,
            Meetings meetings,
            Agendas agendas,
            BriefQuestions questions,
            FollowUps followUps,
            Minutes minutes,
            Portfolios portfolios,
            People people,
            Calendars calendars,
            Registry registry) {
        this.cadences = cadences;
        this.reviews = reviews;
        this.obligations = obligations;
        this.briefs = briefs;
        this.meetings = meetings;
        this.agendas = agendas;
        this.questions = questions;
        this.followUps = followUps;
        this.minutes = minutes;
        this.portfolios = portfolios;
        this.people = people;
        this.calendars = calendars;
        this.registry = registry;
    }

    /** From now on every portfolio keeps reviews, and what people do for them is noted as each of them opens. */
    void begin(Agenda agenda) {
        this.agenda = agenda;
        int group = Cadence.GROUPS;
        for (Portfolio unit : portfolios.all()) {
            cadences.keep(
                    unit.id(),
                    0,
                    new Cadences.Particulars(
                            null,
                            MEMBERS.entrySet().stream()
                                    .map(member -> new Member(
                                            people.named(member.getKey()).id(), member.getValue()))
                                    .toList(),
                            Set.of(SquadFunction.PRODUCT, SquadFunction.ENGINEERING),
                            3,
                            people.named("exec5").id(),
                            group,
                            null,
                            null),
                    registry.actor("pmo"));
            group = Math.max(1, group - APART);
        }
    }

    @EventListener
    void on(ReviewOpened event) {
        Review review = event.review();
        BusinessCalendar calendar = calendar(review);
        List<Obligation> owed = obligations.of(review.id());
        int nth = opened++;
        for (int place = 0; place < owed.size(); place++) {
            Obligation one = owed.get(place);
            boolean slack = (nth + place) % 5 == 3;
            switch (one.kind()) {
                case BRIEF, PACK, PRE_READ, CIRCULATION ->
                    note(day(one.dueAt(), slack ? 1 : 0, calendar), WRITING, review, () -> act(one));
                case MEETING ->
                    note(day(review.meetingAt(), 0, calendar), AT_THE_MEETING, review, () -> meet(review.id()));
                case MINUTES ->
                    note(day(one.dueAt(), slack ? 2 : 0, calendar), WRITING, review, () -> publish(review.id()));
                case ACTION -> {
                    // none before the meeting
                }
            }
        }
    }

    /** All but the one of marketing are there. */
    private void meet(ReviewId id) {
        Actor pmo = registry.actor("pmo");
        Meeting meeting = meetings.of(id, pmo);
        List<Meetings.Said> said = meeting.members().stream()
                .map(member -> new Meetings.Said(
                        member.person(),
                        member.function() == SquadFunction.MARKETING ? Presence.ABSENT : Presence.PRESENT,
                        null))
                .toList();
        meetings.hold(id, meetings.attend(id, meeting.version(), said, pmo).version(), pmo);
    }

    private void publish(ReviewId id) {
        Actor pmo = registry.actor("pmo");
        for (JourneyLine line : agendas.of(id).unanswered()) {
            line.unanswered()
                    .forEach(asked -> questions.record(
                            id,
                            line.journey(),
                            asked.number(),
                            asked.version(),
                            ANSWERS.getOrDefault(asked.text(), "Not before the next review."),
                            pmo));
        }
        Set<JourneyId> inBand = agendas.of(id).toBeTakenAsRead().stream()
                .map(JourneyLine::journey)
                .collect(Collectors.toSet());
        if (!inBand.isEmpty()) {
            agendas.takeAsRead(id, inBand, pmo);
        }
        for (JourneyLine line : agendas.of(id).undecided()) {
            agendas.decide(
                    id,
                    line.journey(),
                    line.version(),
                    line.carried().isEmpty()
                            ? new Agendas.Said(
                                    Outcome.CONTINUE, "It goes on; the figures are looked at again next quarter.", null)
                            : new Agendas.Said(
                                    Outcome.ADJUST,
                                    "What is left from before comes first; nothing new is begun until it is done.",
                                    null),
                    pmo);
        }
        Review review = reviews.get(id);
        followUps.ask(review, calendar(review), pmo);
        MinutesText drafted = minutes.of(id);
        MinutesText kept = minutes.keep(id, drafted.version(), drafted.text(), pmo);
        minutes.publish(id, kept.version(), pmo);
        followUps.noteDone(review, Objects.requireNonNull(agenda), calendar(review));
    }

    private void act(Obligation one) {
        Actor by = one.isPmos()
                ? registry.actor("pmo")
                : people.get(Objects.requireNonNull(one.owner())).acting();
        if (!obligations.isTurn(obligations.get(one.id()), by)) {
            return;
        }
        if (one.journey() == null) {
            obligations.meet(one.id(), null, by);
        } else {
            Review review = reviews.get(one.review());
            Brief brief = briefs.get(review, one.journey());
            if (NOTES.containsKey(one.title())) {
                brief = briefs.write(review, one.journey(), brief.version(), NOTES.get(one.title()), by);
            }
            briefs.confirm(review, one.journey(), brief.sha256(), by);
        }
    }

    private static TypedParts added(String headline, String... questions) {
        return new TypedParts(headline, null, null, List.of(questions), null);
    }

    private void note(LocalDate day, int minutes, Review review, Runnable act) {
        Objects.requireNonNull(agenda).note(day, minutes, calendar(review), act);
    }

    private static LocalDate day(Instant at, int later, BusinessCalendar calendar) {
        return calendar.workingDay(LocalDate.ofInstant(at, calendar.zone()), later);
    }

    private BusinessCalendar calendar(Review review) {
        Portfolio portfolio = portfolios.get(review.portfolio());
        return calendars.of(portfolio.region(), portfolio.zone());
    }
}
