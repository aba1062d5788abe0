package org.journeygate.faults;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.journeygate.gates.Outcome.GO;
import static org.journeygate.gates.Outcome.PAUSE;
import static org.journeygate.gates.Outcome.PIVOT;
import static org.journeygate.gates.Outcome.STOP;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.journeygate.DatabaseTest;
import org.journeygate.MovableClock;
import org.journeygate.faults.Race.Result;
import org.journeygate.gates.Ballot;
import org.journeygate.gates.EvidenceFile;
import org.journeygate.gates.EvidenceKind;
import org.journeygate.gates.GateRequestFixtures;
import org.journeygate.gates.GateRequestId;
import org.journeygate.gates.GateRequestStatus;
import org.journeygate.gates.Outcome;
import org.journeygate.gates.Submissions;
import org.journeygate.gates.Votes;
import org.journeygate.inbox.Completion;
import org.journeygate.inbox.Inbox;
import org.journeygate.inbox.WorkItem;
import org.journeygate.people.Actor;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.people.UserId;
import org.journeygate.shared.Refusal;
import org.journeygate.shared.StateMovedOn;
import org.journeygate.workflow.DueJobs;
import org.journeygate.workflow.TimeMachine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Two act on the same thing at once, many times over: one comes through and the other is told why not, or both do where both
 * may. Panels of exec, exec2 and exec3 with the alternates exec4, exec7 and exec8; two of three decide.
 */
@DatabaseTest
class RacesTests {

    private static final Instant OPEN_LONG_ENOUGH = Instant.parse("2026-03-05T09:00:00Z");
    private static final Instant DEADLINE = Instant.parse("2026-03-06T17:00:00Z");
    private static final Instant BEFORE_LAPSE = Instant.parse("2026-03-10T16:59:59Z");
    private static final Instant LAPSE = Instant.parse("2026-03-10T17:00:00Z");

    @Autowired
    GateRequestFixtures gates;

    @Autowired
    PeopleFixtures people;

    @Autowired
    Votes votes;

    @Autowired
    EvidenceFile evidence;

    @Autowired
    Submissions submissions;

    @Autowired
    Inbox inbox;

    @Autowired
    TimeMachine time;

    @Autowired
    MovableClock clock;

    @Autowired
    DueJobs jobs;

    @Autowired
    DataSource database;

    final Recorder recorder = Recorder.temporary();

    @BeforeEach
    void callTheExecutives() {
        gates.executives();
    }

    @AfterEach
    void everythingHolds() {
        time.runDue();
        assertThat(Invariants.broken(Seen.in(database, clock.instant()).with(recorder)))
                .isEmpty();
        recorder.close();
    }

    @Test
    void onItemsAndSeats() {
        List<GateRequestId> requests = requests(gates::inCompleteness);

        assertThat(claims(requests)).allMatch(result -> result.winners() == 1);
        requests.forEach(this::acceptAsWhoClaimedIt);
        assertThat(oneHolderTwice(requests)).allMatch(result -> result.winners() == 1);
        assertThat(voteAndHandOver(requests)).allMatch(result -> result.winners() == 1);
        time.advanceTo(DEADLINE);
        assertThat(holderAndAlternate(requests)).allMatch(result -> result.winners() == 1);
    }

    @Test
    void onVotesThatDoNotDecideAndOnALapse() {
        List<GateRequestId> requests = requests(gates::inReview);

        assertThat(twoWhoDoNotDecide(requests)).allMatch(result -> result.winners() == 2);
        time.advanceTo(BEFORE_LAPSE);
        clock.moveTo(LAPSE);
        assertThat(voteAndLapse(requests)).allMatch(Result::secondWon);
        assertThat(lapsedAndHeard()).isZero();
    }

    @Test
    void onTheEvidenceAndTheDecidingVote() throws Exception {
        List<GateRequestId> requests = requests(gates::inReview);

        assertThat(voteAndRevision(requests)).allMatch(Result::secondWon);
        for (GateRequestId id : requests) {
            vote(id, "exec", GO).call();
        }
        time.advanceTo(OPEN_LONG_ENOUGH);
        assertThat(twoWhoDecide(requests)).allMatch(result -> result.winners() == 1);
    }

    @Test
    void onTheDecisionAndAWithdrawal() {
        List<GateRequestId> requests = requests(gates::inReview);
        requests.forEach(id -> gates.vote(id, "exec", GO));
        time.advanceTo(OPEN_LONG_ENOUGH);

        assertThat(decisionAndWithdrawal(requests)).allMatch(result -> result.winners() == 1);
    }

    @Test
    void onTheLastTwoVotes() {
        List<GateRequestId> requests = requests(gates::inReview);
        requests.forEach(id -> gates.vote(id, "exec", GO));

        assertThat(lastTwo(requests)).allMatch(result -> result.winners() == 2);
        assertThat(requests).allMatch(id -> gates.status(id) == GateRequestStatus.DECIDED);
    }

    private List<Result> holderAndAlternate(List<GateRequestId> requests) {
        return Race.of(requests, id -> vote(id, "exec3", GO), id -> vote(id, "exec8", STOP));
    }

    private List<Result> oneHolderTwice(List<GateRequestId> requests) {
        Map<GateRequestId, WorkItem> turns = turns(requests, "exec");
        return Race.of(
                requests, id -> vote(id, "exec", PIVOT, turns.get(id)), id -> vote(id, "exec", PAUSE, turns.get(id)));
    }

    private List<Result> twoWhoDecide(List<GateRequestId> requests) {
        return Race.of(requests, id -> vote(id, "exec2", GO), id -> vote(id, "exec3", GO));
    }

    private List<Result> twoWhoDoNotDecide(List<GateRequestId> requests) {
        return Race.of(requests, id -> vote(id, "exec", GO), id -> vote(id, "exec2", STOP));
    }

    private List<Result> lastTwo(List<GateRequestId> requests) {
        return Race.of(requests, id -> vote(id, "exec2", STOP), id -> vote(id, "exec3", GO));
    }

    private List<Result> voteAndLapse(List<GateRequestId> requests) {
        return Race.of(requests, id -> vote(id, "exec3", GO), id -> {
            List<String> due = jobs.of(id.value());
            assertThat(due).as("the seat of exec3 lapses").hasSize(1);
            return () -> {
                jobs.run(due);
                return due;
            };
        });
    }

    private List<Result> voteAndRevision(List<GateRequestId> requests) {
        var asRead = new Ballot(GO, "As read", null, Map.of(), List.of(), null, null, 1);
        Actor lead = gates.lead();
        return Race.of(
                requests,
                id -> vote(id, "exec", asRead),
                id -> () -> evidence.add(id, gates.statement(EvidenceKind.FINANCE, "New figures"), false, lead));
    }

    private List<Result> decisionAndWithdrawal(List<GateRequestId> requests) {
        Actor lead = gates.lead();
        return Race.of(requests, id -> vote(id, "exec2", GO), id -> () -> {
            submissions.withdraw(id, "Not any more", lead);
            return id;
        });
    }

    private List<Result> claims(List<GateRequestId> requests) {
        return Race.of(
                requests,
                id -> claim(id, gates.pmo()),
                id -> claim(id, people.pmo("pmo2").acting()));
    }

    private Callable<?> claim(GateRequestId id, Actor pmo) {
        WorkItem check = gates.item(id, "checkCompleteness");
        return () -> inbox.claim(check.id(), pmo, check.version());
    }

    private List<Result> voteAndHandOver(List<GateRequestId> requests) {
        UserId receiver = gates.exec("exec6").person();
        Actor holder = gates.exec("exec2");
        Map<GateRequestId, WorkItem> turns = turns(requests, "exec2");
        return Race.of(requests, id -> vote(id, "exec2", STOP, turns.get(id)), id -> {
            WorkItem turn = turns.get(id);
            return () -> inbox.handOver(turn.id(), receiver, "On leave", holder, turn.version());
        });
    }

    private void acceptAsWhoClaimedIt(GateRequestId id) {
        WorkItem check = gates.item(id, "checkCompleteness");
        Actor holder = check.isHeldBy(gates.pmo().person())
                ? gates.pmo()
                : people.pmo("pmo2").acting();
        inbox.answer(check.id(), holder, new Completion.Answer(true, null, List.of()), null);
    }

    private static List<GateRequestId> requests(Supplier<GateRequestId> one) {
        return Stream.generate(one).limit(Race.PAIRS).toList();
    }

    private Map<GateRequestId, WorkItem> turns(List<GateRequestId> requests, String login) {
        UserId holder = gates.exec(login).person();
        return requests.stream().collect(toMap(id -> id, id -> inbox.openAbout(id.value()).stream()
                .filter(item -> item.isHeldBy(holder))
                .findFirst()
                .orElseThrow()));
    }

    private Callable<?> vote(GateRequestId id, String login, Outcome outcome) {
        return vote(id, login, outcome, null);
    }

    private Callable<?> vote(GateRequestId id, String login, Outcome outcome, @Nullable WorkItem turn) {
        return vote(
                id,
                login,
                new Ballot(
                        outcome,
                        "Because of the numbers",
                        null,
                        Map.of(),
                        List.of(),
                        turn == null ? null : turn.id(),
                        turn == null ? null : turn.version(),
                        null));
    }

    private Callable<?> vote(GateRequestId id, String login, Ballot ballot) {
        Actor voter = gates.exec(login);
        UUID person = voter.person().value();
        return () -> {
            Call call = recorder.sending(
                    "vote", id.value(), person, null, String.valueOf(ballot.outcome()), clock.instant());
            try {
                Votes.CastVote cast = votes.cast(id, ballot, voter);
                recorder.answered(call, 201, "", cast.vote().value(), clock.instant());
                return cast;
            } catch (Refusal refused) {
                recorder.answered(
                        call, refused instanceof StateMovedOn ? 409 : 412, refused.sentence(), null, clock.instant());
                throw refused;
            }
        };
    }

    private int lapsedAndHeard() {
        return Seen.in(database, clock.instant())
                .rows("select id from seat where state = 'LAPSED' and votes_cast > 0")
                .size();
    }
}
