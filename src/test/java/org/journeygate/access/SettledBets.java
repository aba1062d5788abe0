package org.journeygate.access;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.journeygate.calendars.BusinessCalendar;
import org.journeygate.calendars.Calendars;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.winddown.Line;
import org.journeygate.initiatives.winddown.WindDown;
import org.journeygate.initiatives.winddown.WindDownFixtures;
import org.journeygate.initiatives.winddown.WindDowns;
import org.journeygate.journeys.Portfolio;
import org.journeygate.journeys.Portfolios;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.workflow.TimeMachine;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Stopped bets in the states of {@code object-access.txt}. */
@Component
class SettledBets {

    private final WindDownFixtures lists;
    private final WindDowns windDowns;
    private final Portfolios portfolios;
    private final Calendars calendars;
    private final PeopleFixtures people;
    private final ObjectProvider<TimeMachine> time;

    SettledBets(
            WindDownFixtures lists,
            WindDowns windDowns,
            Portfolios portfolios,
            Calendars calendars,
            PeopleFixtures people,
            ObjectProvider<TimeMachine> time) {
        this.lists = lists;
        this.windDowns = windDowns;
        this.portfolios = portfolios;
        this.calendars = calendars;
        this.people = people;
        this.time = time;
    }

    Map<String, String> make(String state, String title) {
        Initiative bet = lists.stopped(title);
        WindDown list = windDowns.get(bet.id());
        if (state.equals("LATE_WIND_DOWN")) {
            time.getObject().advanceTo(list.dueAt());
        } else if (state.equals("CLOSED_WIND_DOWN")) {
            lists.answerAllBut(0, bet, people.lead("lead").acting());
        }
        Portfolio portfolio = portfolios.get(bet.portfolio());
        BusinessCalendar calendar = calendars.of(portfolio.region(), portfolio.zone());
        Map<String, String> facts = new HashMap<>();
        facts.put("id", bet.id().value().toString());
        facts.put("code", bet.code());
        facts.put("line", lists.line(bet, Line.Kind.DATA).id().value().toString());
        facts.put("member", people.person("member").id().value().toString());
        facts.put(
                "until",
                LocalDate.ofInstant(calendar.deadline(list.dueAt(), 10), portfolio.zone())
                        .toString());
        return facts;
    }
}
