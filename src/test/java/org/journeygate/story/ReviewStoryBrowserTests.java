package org.journeygate.story;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.journeygate.BrowserTest;
import org.journeygate.browser.Chromium;
import org.journeygate.journeys.Portfolio;
import org.journeygate.journeys.maps.MapFixtures;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.people.Role;
import org.journeygate.reviews.ReviewFixtures;
import org.journeygate.reviews.meetings.MeetingFixtures;
import org.journeygate.workflow.TimeMachine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A quarter of the PMO on screen: the review of January to March was the rehearsal, that of April to June is opened, prepared, held,
 * written up and closed, everybody at their own pages.
 */
@BrowserTest
class ReviewStoryBrowserTests {

    private static final LocalDate READ_ON = LocalDate.of(2026, 6, 10);

    @Autowired
    ReviewFixtures reviews;

    @Autowired
    MeetingFixtures meetings;

    @Autowired
    MapFixtures maps;

    @Autowired
    PeopleFixtures people;

    @Autowired
    TimeMachine time;

    @BeforeEach
    void rehearseAndNameTheJourneys() {
        people.withPassword("pmo", Role.PMO);
        people.withPassword("owner", Role.SQUAD_LEAD);
        List.of("exec", "exec2").forEach(login -> people.withPassword(login, Role.EXECUTIVE));
        Portfolio portfolio = reviews.rehearsed();
        maps.published(meetings.inBand(portfolio, "Browse", READ_ON));
        meetings.inBand(portfolio, "Get help", READ_ON);
        meetings.inBand(portfolio, "Return goods", READ_ON);
    }

    @Test
    void isOpenedPreparedHeldWrittenUpAndClosed(Chromium chromium) {
        tell(new ReviewScreenStory(chromium, time, ReviewScreenStory.Camera.NONE));
        chromium.requireNoComplaints();
    }

    @Test
    @Tag("screens")
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void looksAsDrawn(Chromium chromium) {
        tell(new ReviewScreenStory(chromium, time, chromium::shoot));
    }

    private static void tell(ReviewScreenStory story) {
        story.calendarOpensItOn("2026-07-01T09:00");
        story.pmoSeesWhatIsOwedAndByWhen("The retail, Q1 2026/27");

        story.ownerMistypesAContributorAndLosesNothing("Browse", "People find it, but not what is sold out");
        story.ownerMendsAndConfirmsTheBrief();
        story.ownerConfirmsAsItStandsTheBriefOf("Get help");
        story.daysGoByUntil("2026-07-08T17:01");

        story.pmoLooksAtThePreviewAndChecksThePack("Return goods is not confirmed; its owner is away");
        story.pmoCirculatesThePack();
        story.memberFindsThePackAndCommentsOn("Browse", "Begin", "Show less instead");
        story.memberSaysThatTheyHaveReadIt();
        story.ownerAnswers("Show less instead", "We tried: fewer found anything");
        story.ownerConfirmsAfterwardsTheBriefOf("Return goods");

        story.daysGoByUntil("2026-07-16T17:01");
        story.pmoIsWarnedThatTheQuorumHasNotRead();
        story.memberAsksToTalkAbout("Browse");

        story.daysGoByUntil("2026-07-17T10:00");
        story.pmoCountsWhoIsThere("Exec", "Exec2", "Max Roth");
        story.pmoHoldsTheMeeting();
        story.pmoAnswers("May we hide what is sold out?", "Yes, in one shop first");
        story.pmoTakesTheOthersAsRead("Get help", "Return goods");
        story.pmoRecordsWhatWasDecidedAbout("Browse", "Hide what is sold out");
        story.pmoGivesAnAction("Try it in one shop", "owner", "2026-08-14");
        story.pmoWordsTheMinutes("Next time we begin with Get help.");
        story.pmoPublishesTheMinutes();

        story.ownerDoes("Try it in one shop", "Done in Leeds: 3 of 4 came back");
        story.hasClosed();
        story.complianceShowsWhoKeptTheRhythm();
        story.recordIsFrozen();
    }
}
