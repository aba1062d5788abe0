package org.journeygate.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.journeygate.calendars.BusinessCalendar;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.reviews.Obligations;
import org.journeygate.reviews.Review;
import org.journeygate.reviews.meetings.Action;
import org.journeygate.reviews.meetings.Actions;
import org.journeygate.reviews.meetings.Agendas;
import org.journeygate.reviews.meetings.JourneyLine;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the company's quarterly meetings give the owners of journeys to do, and when they do it: mostly in time, sometimes late. */
@Component
@Profile("demo")
class FollowUps {

    private static final List<String> ASKED = List.of(
            "Ask ten customers where they hesitated",
            "Agree with the contact centre who calls back",
            "Put the price of a missed date beside the plan",
            "Name who decides when two journeys want the same people",
            "Show the next meeting what three customers did, on film");

    private static final int TO_DO_IN = 15;
    private static final int BEFORE_ITS_DAY = -3;
    private static final int AFTER_ITS_DAY = 4;
    private static final int MINUTES = 75;
    /** Each meeting asks something of the owners of so many journeys. */
    private static final int MOST = 2;

    private final Agendas agendas;
    private final Actions actions;
    private final Obligations obligations;
    private final People people;
    private int asked;

    FollowUps(Agendas agendas, Actions actions, Obligations obligations, People people) {
        this.agendas = agendas;
        this.actions = actions;
        this.obligations = obligations;
        this.people = people;
    }

    /** Has the meeting ask something of those whose journeys it talked about. */
    void ask(Review review, BusinessCalendar calendar, Actor pmo) {
        LocalDate held = LocalDate.ofInstant(Objects.requireNonNull(review.heldAt()), calendar.zone());
        agendas.of(review.id()).lines().stream()
                .filter(FollowUps::isTalkedAbout)
                .limit(MOST)
                .forEach(line -> actions.record(
                        review.id(),
                        new Actions.Said(
                                ASKED.get(asked++ % ASKED.size()),
                                line.owner(),
                                calendar.workingDay(held, TO_DO_IN),
                                line.journey()),
                        pmo));
    }

    /** Notes when each of them does it, now that the minutes are out. */
    void noteDone(Review review, Agenda agenda, BusinessCalendar calendar) {
        actions.of(review.id()).forEach(action -> {
            boolean late = (asked + action.number()) % 3 == 0;
            agenda.note(
                    calendar.workingDay(action.dueOn(), late ? AFTER_ITS_DAY : BEFORE_ITS_DAY),
                    MINUTES,
                    calendar,
                    () -> doIt(action));
        });
    }

    private void doIt(Action action) {
        obligations.meetByWord(
                Objects.requireNonNull(action.obligation()),
                "Done; more at the next meeting",
                people.get(action.owner()).acting());
    }

    private static boolean isTalkedAbout(JourneyLine line) {
        return line.owner() != null && line.verdict() != null && line.verdict().words() != null;
    }
}
