package org.journeygate.story;

import java.time.LocalDate;
import java.util.List;
import org.journeygate.BrowserTest;
import org.journeygate.browser.Chromium;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.people.Role;
import org.journeygate.squads.charters.CharterFixtures;
import org.journeygate.workflow.TimeMachine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The whole life of a charter on screen, from its first word to the day after its last, on which it has lapsed. */
@BrowserTest
class CharterStoryBrowserTests {

    @Autowired
    CharterFixtures charters;

    @Autowired
    PeopleFixtures people;

    @Autowired
    TimeMachine time;

    @BeforeEach
    void formASquad() {
        people.withPassword("lead", Role.SQUAD_LEAD);
        people.withPassword("pmo", Role.PMO);
        List.of("sponsor", "designhead").forEach(login -> people.withPassword(login, Role.EXECUTIVE));
        charters.words(charters.squad("Basket"), LocalDate.of(2026, 3, 2), LocalDate.of(2026, 6, 30));
    }

    @Test
    void isWrittenReturnedApprovedRenewedAndLapses(Chromium chromium) {
        var story = new CharterScreenStory(chromium, time);

        story.leadBeginsOnThePageOfTheSquad("Basket");
        story.leadSeesThatSevenThingsAreMissing();
        story.leadFillsItInSectionBySection();
        story.leadSubmitsIt();

        story.pmoFindsItComplete();
        story.headObjectsForTheirOwnPeople("designhead", "She is promised elsewhere");
        story.otherHeadsSayNothingUntil("2026-03-10T17:01");
        story.sponsorReadsTheObjectionAndReturnsIt("She is promised elsewhere", "Say what happens after the pilot");
        story.leadMendsItAndSubmitsItAgain("Say what happens after the pilot");
        story.pmoFindsItComplete();
        story.otherHeadsSayNothingUntil("2026-03-18T17:01");
        story.sponsorApproves("Basket decides by version 1 until Tue 30 Jun");

        story.daysGoByUntil("2026-06-01T09:00");
        story.leadRenewsItWithOneClick();
        story.sponsorConfirmsTheRenewal();
        story.daysGoByUntil("2026-07-01T09:00");
        story.isInForce("Basket decides by version 2 until Thu 29 Oct");

        story.daysGoByUntil("2026-10-30T09:00");
        story.hasLapsedAndSaysSo();
        story.sponsorIsAskedWhatBecomesOfTheSquad();
        story.everyDayShowsTheVersionOfThatDay();
        chromium.requireNoComplaints();
    }
}
