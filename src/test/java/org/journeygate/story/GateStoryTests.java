package org.journeygate.story;

import com.icegreen.greenmail.util.GreenMail;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.journeygate.SocketTest;
import org.journeygate.access.DatabaseState;
import org.journeygate.gates.GateRequestFixtures;
import org.journeygate.gates.GateRequestId;
import org.journeygate.gates.Outcome;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.InitiativeFixtures;
import org.journeygate.notifications.Digests;
import org.journeygate.notifications.Outbox;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.people.Role;
import org.journeygate.workflow.TimeMachine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The whole story of a gate over the network, as different people, with the mails that reach them. */
@SocketTest
@Tag("database")
class GateStoryTests {

    private static final Map<Outcome, String> WORDS = Map.of(
            Outcome.GO, "Go",
            Outcome.GO_WITH_CONDITIONS, "Go, with conditions",
            Outcome.PIVOT, "Pivot",
            Outcome.PAUSE, "Pause",
            Outcome.STOP, "Stop");

    private static final Map<Outcome, String> FOLLOWS = Map.of(
            Outcome.GO, "ACTIVE before G3",
            Outcome.GO_WITH_CONDITIONS, "ACTIVE before G3",
            Outcome.PIVOT, "ACTIVE before G2",
            Outcome.PAUSE, "PAUSED before G2",
            Outcome.STOP, "STOPPED before G2");

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

    @Autowired
    DatabaseState database;

    @LocalServerPort
    int port;

    GateStory story;

    @BeforeEach
    void meetThePeople() {
        people.withPassword("lead", Role.SQUAD_LEAD);
        people.withPassword("pmo", Role.PMO);
        people.withPassword("auditor", Role.AUDITOR);
        List.of("exec", "exec2", "exec3", "exec5", "exec8", "sponsor")
                .forEach(login -> people.withPassword(login, Role.EXECUTIVE));
        gates.executives();
        story = new GateStory("http://localhost:" + port, time, new Postbox(mailServer, outbox, digests), database);
    }

    @Test
    void endsWithTheChairAfterALapsedSeat() {
        story.leadBegins(gates.before("G2", bets.bet("Parcel shops")).code());
        story.leadAsksTooEarlyAndIsToldWhatIsMissing("evidence-finance", "side-effects-answered", "scores");
        story.leadFillsInWhatIsMissing();
        story.leadAsks();
        story.stands("COMPLETENESS");
        story.mails("pmo: One thing waits for you");

        story.until("2026-03-02T17:01");
        story.mails("pmo: Reminder: Check completeness: Parcel shops, G2 (GR-2026-0001)");
        story.until("2026-03-03T07:00");
        story.mails(
                "pmo: One thing waits for you", "pmo: Due today: Check completeness: Parcel shops, G2 (GR-2026-0001)");
        story.pmoReturnsIt("The finance estimate is a guess");
        story.mails("lead: Returned: Parcel shops (GR-2026-0001)");
        story.says("lead", "The finance estimate is a guess");
        story.until("2026-03-03T10:00");
        story.leadAddsEvidence("FINANCE", "Estimate by the controller");
        story.leadAsks();
        story.stands("IN_REVIEW");
        story.mails();

        story.until("2026-03-04T07:00");
        story.mails(
                "exec: One thing waits for you", "exec2: One thing waits for you", "exec3: One thing waits for you");
        story.votesOnce("exec", "STOP", "Too dear");
        story.votesOnThePage("exec2", "PIVOT", "Another way");
        story.mails();

        story.until("2026-03-05T17:01");
        story.mails("exec3: One thing waits for you", "exec3: Reminder: Vote: Parcel shops, G2 (GR-2026-0001)");
        story.until("2026-03-09T07:00");
        story.mails("exec3: One thing waits for you", "exec3: Due today: Vote: Parcel shops, G2 (GR-2026-0001)");
        story.until("2026-03-09T17:01");
        story.mails(
                "exec3: No longer yours alone: Vote: Parcel shops, G2 (GR-2026-0001)",
                "exec8: Your turn as well: Vote: Parcel shops, G2 (GR-2026-0001)");
        story.says("exec3", "Exec8 may do this as well now");
        story.until("2026-03-10T07:00");
        story.mails("exec3: One thing waits for you, 1 late", "exec8: One thing waits for you, 1 late");
        story.until("2026-03-11T17:01");
        story.stands("WITH_CHAIR");
        story.mails(
                "exec3: Your seat has lapsed: Parcel shops (GR-2026-0001)",
                "exec8: Your seat has lapsed: Parcel shops (GR-2026-0001)",
                "exec5: One thing waits for you");

        story.until("2026-03-12T09:00");
        story.mails("exec5: One thing waits for you");
        story.chairMayNotChoose("GO");
        story.chairDecidesOnThePage("PIVOT", "Another way it is");
        story.stands("DECIDED");
        String decided = ": Pivot: Parcel shops, G2 (GR-2026-0001)";
        story.mails(
                "lead" + decided,
                "sponsor" + decided,
                "exec" + decided,
                "exec2" + decided,
                "exec3" + decided,
                "exec5" + decided,
                "exec8" + decided);
        story.says("lead", "Another way it is");

        story.theRegisterHasIt("PIVOT", "Another way it is");
        story.theRecordNamesWhoVotedAgainst("STOP");
        story.everyStepIsOnTheTimeline();
        story.theAuditorFindsTheLogWhole();
        story.nobodyVotesAnyMore();
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void endsInEachOutcome(Outcome outcome) {
        Initiative bet = gates.before("G2", bets.bet("Parcel shops"));
        GateRequestId request = gates.ready(bet);
        story.goesOnWith(request.value().toString());
        story.leadAsks();
        story.pmoAccepts();

        List.of("exec", "exec2", "exec3").forEach(login -> story.votes(login, outcome));
        if (outcome == Outcome.GO_WITH_CONDITIONS) {
            story.stands("WITH_CHAIR");
            story.chairMergesTheConditions("Brief the contact centre and tell the shops");
        }

        story.stands("DECIDED");
        story.mails(Stream.of("lead", "sponsor", "exec", "exec2", "exec3", "exec5")
                .map(login -> "%s: %s: Parcel shops, G2 (GR-2026-0001)".formatted(login, WORDS.get(outcome)))
                .toArray(String[]::new));
        story.theBetIsNow(bet.code(), FOLLOWS.get(outcome));
        story.theAuditorFindsTheLogWhole();
    }
}
