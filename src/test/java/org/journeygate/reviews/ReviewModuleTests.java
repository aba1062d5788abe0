package org.journeygate.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.journeygate.DatabaseTest;
import org.journeygate.audit.AuditLog;
import org.journeygate.inbox.Completion;
import org.journeygate.inbox.Inbox;
import org.journeygate.inbox.WorkItem;
import org.journeygate.people.People;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.shared.InvalidInput;
import org.journeygate.shared.NotPermitted;
import org.journeygate.shared.Outdated;
import org.journeygate.workflow.CoversProcess;
import org.journeygate.workflow.Processes;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A review from its opening to its closing, on every path of its process. The meeting is on Monday 20 April 2026 at 10:00 in London. */
@DatabaseTest
@CoversProcess("quarterly-review.bpmn")
class ReviewModuleTests {

    private static final Instant MEETING = Instant.parse("2026-04-20T09:00:00Z");
    private static final Instant LIMIT = Instant.parse("2026-05-05T16:00:00Z");

    @Autowired
    ReviewFixtures given;

    @Autowired
    Reviews reviews;

    @Autowired
    Obligations obligations;

    @Autowired
    Inbox inbox;

    @Autowired
    People people;

    @Autowired
    PeopleFixtures persons;

    @Autowired
    Processes processes;

    @Autowired
    AuditLog audit;

    @Test
    void opensWithEverythingThatIsOwed() {
        Review review = given.opened();

        assertThat(review.quarter().label()).isEqualTo("Q4 2025/26");
        assertThat(review.openedAt()).isEqualTo("2026-04-01T08:00:00Z");
        assertThat(review.meetingAt()).isEqualTo(MEETING);
        assertThat(review.limitAt()).isEqualTo(LIMIT);
        assertThat(review.rehearsal()).isTrue();
        assertThat(obligations.of(review.id()))
                .extracting(Obligation::kind, owed -> owed.dueAt().toString(), Obligation::state)
                .containsExactly(
                        row(Obligation.Kind.BRIEF, "2026-04-09T16:00:00Z", ObligationState.OPEN),
                        row(Obligation.Kind.PACK, "2026-04-10T16:00:00Z", ObligationState.NOT_DUE),
                        row(Obligation.Kind.CIRCULATION, "2026-04-13T16:00:00Z", ObligationState.NOT_DUE),
                        row(Obligation.Kind.PRE_READ, "2026-04-17T16:00:00Z", ObligationState.NOT_DUE),
                        row(Obligation.Kind.PRE_READ, "2026-04-17T16:00:00Z", ObligationState.NOT_DUE),
                        row(Obligation.Kind.PRE_READ, "2026-04-17T16:00:00Z", ObligationState.NOT_DUE),
                        row(Obligation.Kind.MEETING, "2026-04-20T16:00:00Z", ObligationState.NOT_DUE),
                        row(Obligation.Kind.MINUTES, "2026-04-22T16:00:00Z", ObligationState.NOT_DUE));
        assertThat(given.item(given.owed(review, Obligation.Kind.BRIEF)).holders())
                .containsExactly(given.owner().id());
    }

    @Test
    void goesFromTheBriefsToItsClosingWhenEverybodyIsOnTime() {
        Review review = given.opened();
        obligations.meet(
                given.owed(review, Obligation.Kind.BRIEF).id(),
                null,
                given.owner().acting());
        given.circulated(review);
        read(review, "exec", "exec2", "exec3");
        given.at(MEETING);
        Review held = reviews.hold(review.id(), given.pmo());
        assertThat(held.state()).isEqualTo(Review.State.MEETING_HELD);
        assertThat(held.heldAt()).isEqualTo(MEETING);

        obligations.meet(given.owed(review, Obligation.Kind.MINUTES).id(), null, given.pmo());

        assertThat(reviews.get(review.id()).state()).isEqualTo(Review.State.CLOSED);
        assertThat(obligations.of(review.id())).extracting(Obligation::state).containsOnly(ObligationState.ON_TIME);
        assertThat(processes.isRunning(review.id().value())).isFalse();
        assertThat(audit.verify().valid()).isTrue();
    }

    @Test
    void waitsForTheActionsOfItsMeeting() {
        Review review = given.held(given.opened());
        ObligationId action = action(review, "2026-05-20T16:00:00Z");
        obligations.meet(given.owed(review, Obligation.Kind.MINUTES).id(), null, given.pmo());
        assertThat(reviews.get(review.id()).state()).isEqualTo(Review.State.MINUTES_OUT);

        obligations.meet(action, "Signed", given.owner().acting());

        assertThat(reviews.get(review.id()).state()).isEqualTo(Review.State.CLOSED);
        assertThat(obligations.get(action).state()).isEqualTo(ObligationState.ON_TIME);
    }

    @Test
    void closesOnItsLastDayWithActionsThatGoOnToTheirEnd() {
        Review review = given.held(given.opened());
        ObligationId action = action(review, "2026-05-20T16:00:00Z");
        obligations.meet(given.owed(review, Obligation.Kind.MINUTES).id(), null, given.pmo());

        given.at(review.closesAt());

        assertThat(reviews.get(review.id()).state()).isEqualTo(Review.State.CLOSED);
        assertThat(obligations.get(action).state()).isEqualTo(ObligationState.MISSED);
        assertThat(given.item(obligations.get(action)).isOpen()).isTrue();
        Obligation done = obligations.meet(action, null, given.owner().acting());
        assertThat(done.state()).isEqualTo(ObligationState.MISSED);
        assertThat(done.doneAt()).isEqualTo(review.closesAt());
        assertThat(processes.isRunning(action.value())).isFalse();
    }

    @Test
    void closesOnItsLastDayWithoutMinutes() {
        Review review = given.held(given.opened());

        given.at(review.closesAt());

        assertThat(reviews.get(review.id()).state()).isEqualTo(Review.State.CLOSED);
        assertThat(given.owed(review, Obligation.Kind.MINUTES).state()).isEqualTo(ObligationState.MISSED);
    }

    @Test
    void meetsWithoutAPackThatNobodyChecked() {
        Review review = given.opened();

        given.at(MEETING);

        assertThat(obligations.of(review.id()))
                .filteredOn(Obligation::isSettled)
                .extracting(Obligation::kind, Obligation::state)
                .containsExactly(
                        tuple(Obligation.Kind.BRIEF, ObligationState.MISSED),
                        tuple(Obligation.Kind.PACK, ObligationState.MISSED),
                        tuple(Obligation.Kind.CIRCULATION, ObligationState.BLOCKED),
                        tuple(Obligation.Kind.PRE_READ, ObligationState.BLOCKED),
                        tuple(Obligation.Kind.PRE_READ, ObligationState.BLOCKED),
                        tuple(Obligation.Kind.PRE_READ, ObligationState.BLOCKED));
        assertThat(reviews.hold(review.id(), given.pmo()).state()).isEqualTo(Review.State.MEETING_HELD);
    }

    @Test
    void meetsWithoutAPackThatWasNotCirculated() {
        Review review = given.checked(given.opened());

        given.at(MEETING);

        assertThat(given.owed(review, Obligation.Kind.CIRCULATION).state()).isEqualTo(ObligationState.MISSED);
        assertThat(given.owed(review, Obligation.Kind.PRE_READ).state()).isEqualTo(ObligationState.BLOCKED);
        assertThat(hold(review).isUnclaimed()).isTrue();
        assertThatThrownBy(() -> reviews.circulate(review.id(), given.pmo())).isInstanceOf(ObligationMovedOn.class);
    }

    @Test
    void isHeldAgainForWantOfAQuorum() {
        Review review = given.atMeeting(given.opened());

        assertThatThrownBy(() ->
                        reviews.reconvene(review.id(), LocalDateTime.parse("2026-05-06T10:00"), null, given.pmo()))
                .isInstanceOf(InvalidInput.class);
        Review again =
                reviews.reconvene(review.id(), LocalDateTime.parse("2026-04-28T15:30"), "Two were ill", given.pmo());
        assertThat(again.meetingAt()).isEqualTo("2026-04-28T14:30:00Z");
        assertThat(again.meetingSequence()).isEqualTo(1);
        assertThat(again.cutOffAt()).isEqualTo(MEETING);
        given.at(again.meetingAt());
        Review held = reviews.hold(review.id(), given.pmo());

        assertThat(given.owed(held, Obligation.Kind.MEETING).state()).isEqualTo(ObligationState.LATE);
        assertThat(given.owed(held, Obligation.Kind.MINUTES).dueAt()).isEqualTo("2026-04-30T16:00:00Z");
    }

    @Test
    void goesToTheChairWhenTheMeetingDoesNotComeAbout() {
        Review review = given.openedInEarnest();

        given.at(review.limitAt());

        assertThat(given.owed(review, Obligation.Kind.MEETING).state()).isEqualTo(ObligationState.MISSED);
        WorkItem item = item(review, Reviews.SETTLE);
        assertThat(item.holders()).containsExactly(review.chair());
        given.at(item.dueAt());
        assertThatThrownBy(() -> inbox.answer(item.id(), given.exec("chair"), word(" "), null))
                .isInstanceOf(InvalidInput.class);
        inbox.answer(item.id(), given.exec("chair"), word("Meet in the first week of the quarter"), null);
        assertThat(item(review, Reviews.HOLD).isOpen()).isTrue();
        assertThat(reviews.hold(review.id(), given.pmo()).state()).isEqualTo(Review.State.MEETING_HELD);
        assertThat(given.owed(review, Obligation.Kind.MEETING).state()).isEqualTo(ObligationState.MISSED);
    }

    @Test
    void onlyNotesInARehearsalThatTheChairWouldHaveBeenAsked() {
        Review review = given.opened();

        given.at(review.closesAt());

        assertThat(reviews.get(review.id()).state()).isEqualTo(Review.State.CLOSED);
        assertThat(given.owed(review, Obligation.Kind.MINUTES).state()).isEqualTo(ObligationState.BLOCKED);
        assertThat(inbox.openAbout(review.id().value())).isEmpty();
        assertThat(obligations.story(given.owed(review, Obligation.Kind.MEETING).id(), given.pmo()))
                .extracting(ObligationAct::kind)
                .containsExactly(ObligationAct.Kind.PASSED, ObligationAct.Kind.WOULD_HAVE_ESCALATED);
    }

    @Test
    void isMovedWithEverythingThatIsStillOpen() {
        Review review = given.opened();
        given.at(Instant.parse("2026-04-08T08:00:00Z"));

        assertThatThrownBy(() -> move(review, "2026-04-25T10:00")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> reviews.move(
                        review.id(),
                        review.version() - 1,
                        LocalDateTime.parse("2026-04-24T10:00"),
                        "Fair",
                        given.pmo()))
                .isInstanceOf(Outdated.class);
        Review moved = move(review, "2026-04-24T11:00");

        assertThat(moved.meetingAt()).isEqualTo("2026-04-24T10:00:00Z");
        assertThat(moved.meetingSequence()).isEqualTo(1);
        Obligation brief = given.owed(moved, Obligation.Kind.BRIEF);
        assertThat(brief.dueAt()).isEqualTo("2026-04-15T16:00:00Z");
        assertThat(given.item(brief).dueAt()).isEqualTo(brief.dueAt());
        given.at(MEETING);
        assertThat(inbox.openAbout(review.id().value())).isEmpty();
        given.at(moved.meetingAt());
        assertThat(hold(moved).isOpen()).isTrue();
        assertThat(given.owed(moved, Obligation.Kind.BRIEF).state()).isEqualTo(ObligationState.MISSED);
        assertThatThrownBy(() -> move(moved, "2026-04-30T11:00")).isInstanceOf(ReviewMovedOn.class);
    }

    @Test
    void leavesNothingDueAfterAMeetingThatIsMovedForward() {
        Review review = given.opened();
        given.at(Instant.parse("2026-04-08T08:00:00Z"));

        Review moved = move(review, "2026-04-10T10:00");

        assertThat(given.owed(moved, Obligation.Kind.BRIEF).dueAt()).isEqualTo("2026-04-09T16:00:00Z");
        assertThat(given.owed(moved, Obligation.Kind.PACK).dueAt()).isEqualTo(moved.meetingAt());
        assertThat(given.owed(moved, Obligation.Kind.CIRCULATION).dueAt()).isEqualTo(moved.meetingAt());
        given.at(moved.meetingAt());
        assertThat(given.owed(moved, Obligation.Kind.PACK).state()).isEqualTo(ObligationState.MISSED);
    }

    @Test
    void isCancelledForAReasonAndCanBeOpenedAgainByHand() {
        Review review = given.circulated(given.opened());

        assertThatThrownBy(() -> reviews.cancel(review.id(), review.version(), " ", given.pmo()))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> reviews.cancel(review.id(), review.version(), "Sold", given.exec("exec")))
                .isInstanceOf(NotPermitted.class);
        Review cancelled = reviews.cancel(review.id(), review.version(), "The unit is being sold", given.pmo());

        assertThat(cancelled.state()).isEqualTo(Review.State.CANCELLED);
        assertThat(cancelled.meetingSequence()).isEqualTo(1);
        assertThat(processes.isRunning(review.id().value())).isFalse();
        assertThat(obligations.of(review.id()))
                .filteredOn(owed -> owed.doneAt() == null)
                .allMatch(owed -> owed.state() == ObligationState.NOT_DUE && owed.isSettled())
                .allMatch(owed -> inbox.openAbout(owed.id().value()).isEmpty());
        Review again = reviews.open(review.portfolio(), given.pmo());
        assertThat(again.quarter()).isEqualTo(review.quarter());
        assertThat(again.rehearsal()).isTrue();
        assertThatThrownBy(() -> reviews.cancel(review.id(), cancelled.version(), "Again", given.pmo()))
                .isInstanceOf(ReviewMovedOn.class);
    }

    @Test
    void isRunByThePmoAlone() {
        Review review = given.opened();

        assertThatThrownBy(() -> reviews.open(review.portfolio(), given.exec("chair")))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> reviews.circulate(review.id(), given.owner().acting()))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> reviews.hold(review.id(), given.exec("chair"))).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> reviews.hold(review.id(), given.pmo())).isInstanceOf(ReviewMovedOn.class);
        assertThatThrownBy(() -> reviews.open(review.portfolio(), given.pmo())).isInstanceOf(QuarterNotOver.class);
    }

    private Review move(Review review, String when) {
        return reviews.move(
                review.id(),
                reviews.get(review.id()).version(),
                LocalDateTime.parse(when),
                "The fair is that week",
                given.pmo());
    }

    private void read(Review review, String... logins) {
        for (String login : logins) {
            Obligation owed = obligations.of(review.id()).stream()
                    .filter(each -> each.kind() == Obligation.Kind.PRE_READ
                            && given.exec(login).is(each.owner()))
                    .findFirst()
                    .orElseThrow();
            obligations.meet(owed.id(), null, given.exec(login));
        }
    }

    private ObligationId action(Review review, String due) {
        return given.action(review, given.owner().id(), "Sign the carrier", Instant.parse(due));
    }

    private WorkItem hold(Review review) {
        return item(review, Reviews.HOLD);
    }

    private WorkItem item(Review review, String kind) {
        return inbox.openAbout(review.id().value()).stream()
                .filter(item -> item.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static Completion.Answer word(String said) {
        return new Completion.Answer(true, said, List.of());
    }

    private static Tuple row(Obligation.Kind kind, String due, ObligationState state) {
        return tuple(kind, due, state);
    }
}
