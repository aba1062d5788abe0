package org.journeygate.story;

import com.icegreen.greenmail.util.GreenMail;
import java.util.List;
import org.journeygate.BrowserTest;
import org.journeygate.browser.Chromium;
import org.journeygate.gates.GateRequestFixtures;
import org.journeygate.initiatives.InitiativeFixtures;
import org.journeygate.notifications.Digests;
import org.journeygate.notifications.Outbox;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.people.Role;
import org.journeygate.workflow.TimeMachine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The whole story of a gate on screen, as different people in windows of their own. */
@BrowserTest
class GateStoryBrowserTests {

    @Autowired
    GateRequestFixtures gates;

    @Autowired
    InitiativeFixtures bets;

    @Autowired
    PeopleFixtures people;

    @Autowired
    TimeMachine time;

    @Autowired
    GreenMail mailServer;

    @Autowired
    Outbox outbox;

    @Autowired
    Digests digests;

    @BeforeEach
    void meetThePeople() {
        people.withPassword("lead", Role.SQUAD_LEAD);
        people.withPassword("pmo", Role.PMO);
        people.withPassword("auditor", Role.AUDITOR);
        people.withPassword("admin", Role.ADMINISTRATOR);
        List.of("exec", "exec2", "exec5").forEach(login -> people.withPassword(login, Role.EXECUTIVE));
        gates.executives();
        gates.before("G2", bets.bet("Parcel shops"));
    }

    @Test
    void endsWithTheChairAndOneMoreVoiceAfterALapsedSeat(Chromium chromium) {
        var story = new ScreenStory(chromium, time, new Postbox(mailServer, outbox, digests));

        story.leadBeginsOnThePageOfTheBet("Parcel shops");
        story.leadSeesWhatIsMissingAndFollowsItToTheFix();
        story.leadFillsInAndIsSavedOnTheWay();
        story.leadSaysThatItTouchesNoOtherJourney();
        story.leadAddsEvidence("research", "side effect", "finance");
        story.leadAsks();

        story.pmoAcceptsFromTheInbox();
        story.isToldThatAReasonIsMissing("exec", "Stop");
        story.votesWithACondition("exec", "Brief the contact centre");
        story.votesGoWithOneTapAndThinksAgain("exec2");

        story.theThirdSeatLapsesUntil("2026-03-10T17:01");
        story.chairDecidesToGoOn("Brief the contact centre first");
        story.oneMoreSeatConcurs("exec");

        story.leadReadsTheDecision("Brief the contact centre first");
        story.leadSeesTheWayItTook();
        story.auditorFindsTheLogWhole();
        story.administratorSeesTheMails();
        chromium.requireNoComplaints();
    }
}
