package org.journeygate.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.journeygate.DatabaseTest;
import org.journeygate.inbox.Completion;
import org.journeygate.inbox.Inbox;
import org.journeygate.inbox.WorkItem;
import org.journeygate.people.Actor;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.people.Role;
import org.journeygate.shared.InvalidInput;
import org.journeygate.shared.NotPermitted;
import org.journeygate.workflow.CoversProcess;
import org.journeygate.workflow.Processes;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is owed to a review: reminded, chased, escalated, done, let go or missed. The brief is due on Thursday 9 April 2026 at 17:00. */
@DatabaseTest
@CoversProcess("review-obligation.bpmn")
class ObligationModuleTests {

    private static final Instant BRIEF_DUE = Instant.parse("2026-04-09T16:00:00Z");
    private static final Instant MEETING = Instant.parse("2026-04-20T09:00:00Z");

    @Autowired
    ReviewFixtures given;

    @Autowired
    Reviews reviews;

    @Autowired
    Obligations obligations;

    @Autowired
    Inbox inbox;

    @Autowired
    PeopleFixtures people;

    @Autowired
    Processes processes;

    @Test
    void remindsAtHalfTimeAndChasesOnEveryWorkingDayUntilItIsMissed() {
        Obligation brief = given.owed(given.opened(), Obligation.Kind.BRIEF);

        given.at(BRIEF_DUE);
        assertThat(kinds(brief))
                .containsExactly(ObligationAct.Kind.ASKED, ObligationAct.Kind.REMINDED, ObligationAct.Kind.CHASED);
        given.at(Instant.parse("2026-04-13T17:00:00Z"));
        assertThat(kinds(brief)).filteredOn(ObligationAct.Kind.CHASED::equals).hasSize(3);
        given.at(MEETING);

        assertThat(obligations.get(brief.id()).state()).isEqualTo(ObligationState.MISSED);
        assertThat(inbox.openAbout(brief.id().value())).isEmpty();
        assertThat(processes.isRunning(brief.id().value())).isFalse();
    }

    @Test
    void isLateAfterItsDateAndBeforeTheMeeting() {
        Obligation brief = given.owed(given.opened(), Obligation.Kind.BRIEF);
        given.at(BRIEF_DUE.plusSeconds(1));

        Obligation done = obligations.meet(brief.id(), "Was ill", given.owner().acting());

        assertThat(done.state()).isEqualTo(ObligationState.LATE);
        assertThat(done.note()).isEqualTo("Was ill");
        assertThat(inbox.openAbout(brief.id().value())).isEmpty();
        assertThatThrownBy(
                        () -> obligations.meet(brief.id(), null, given.owner().acting()))
                .isInstanceOf(ObligationMovedOn.class)
                .hasMessageContaining("has done this already");
    }

    @Test
    void staysMissedWhenItIsDoneAfterwards() {
        Review review = given.atMeeting(given.opened());
        Obligation reading = given.owed(review, Obligation.Kind.PRE_READ);
        assertThat(reading.state()).isEqualTo(ObligationState.MISSED);
        var reader =
                people.exec("exec").acting().is(reading.owner()) ? given.exec("exec") : given.exec(reading.title());

        Obligation read = obligations.meet(reading.id(), null, reader);

        assertThat(read.state()).isEqualTo(ObligationState.MISSED);
        assertThat(read.doneAt()).isEqualTo(MEETING);
        assertThat(kinds(read)).endsWith(ObligationAct.Kind.PASSED, ObligationAct.Kind.DONE_AFTERWARDS);
    }

    @Test
    void goesToTheChairWhenThePmoIsLate() {
        Review review = given.openedInEarnest();
        Obligation pack = given.owed(review, Obligation.Kind.PACK);

        given.at(pack.dueAt());

        WorkItem item = inbox.openAbout(pack.id().value()).stream()
                .filter(open -> open.kind().equals(Obligations.CHASE))
                .findFirst()
                .orElseThrow();
        assertThat(item.holders()).containsExactly(review.chair());
        assertThat(item.title())
                .isEqualTo("The pack of The retail, " + review.quarter().label() + " has not been checked");
        assertThatThrownBy(() -> inbox.handOver(item.id(), people.pmo("pmo").id(), "Away", given.exec("chair"), null))
                .isInstanceOf(InvalidInput.class);
        given.at(item.dueAt());
        inbox.answer(item.id(), given.exec("chair"), word("By Monday at the latest"), null);
        assertThat(obligations.get(pack.id()).state()).isEqualTo(ObligationState.OPEN);
        inbox.answer(given.item(pack).id(), given.pmo(), word("All there"), null);
        assertThat(obligations.get(pack.id()).state()).isEqualTo(ObligationState.LATE);
    }

    @Test
    void onlyNotesInARehearsalThatTheChairWouldHaveBeenAsked() {
        Obligation pack = given.owed(given.opened(), Obligation.Kind.PACK);

        given.at(pack.dueAt());

        assertThat(kinds(pack)).contains(ObligationAct.Kind.WOULD_HAVE_ESCALATED, ObligationAct.Kind.CHASED);
        assertThat(inbox.openAbout(pack.id().value())).hasSize(1);
    }

    @Test
    void isLetGoForAReasonByThePmoAndNobodysOwn() {
        Obligation brief = given.owed(given.opened(), Obligation.Kind.BRIEF);
        assertThatThrownBy(() ->
                        obligations.waive(brief.id(), "Busy", given.owner().acting()))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> obligations.waive(brief.id(), " ", given.pmo()))
                .isInstanceOf(InvalidInput.class);
        assertThat(obligations.mayWaive(brief, given.pmo())).isTrue();

        Obligation waived = obligations.waive(brief.id(), "The journey is new", given.pmo());

        assertThat(waived.state()).isEqualTo(ObligationState.WAIVED);
        assertThat(waived.note()).isEqualTo("The journey is new");
        assertThat(processes.isRunning(brief.id().value())).isFalse();
        given.at(MEETING);
        assertThat(obligations.get(brief.id()).state()).isEqualTo(ObligationState.WAIVED);
        assertThatThrownBy(
                        () -> obligations.meet(brief.id(), null, given.owner().acting()))
                .isInstanceOf(ObligationMovedOn.class);
    }

    @Test
    void isNotLetGoByThePmoWhereThePmoOwesIt() {
        Review review = given.held(given.opened());
        Obligation minutes = given.owed(review, Obligation.Kind.MINUTES);

        assertThatThrownBy(() -> obligations.waive(minutes.id(), "No time", given.pmo()))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> obligations.waive(
                        given.owed(review, Obligation.Kind.MEETING).id(), "No time", given.exec("chair")))
                .isInstanceOf(InvalidInput.class);
        Actor ofBoth = new Actor(review.chair(), "Chair", Set.of(Role.EXECUTIVE, Role.PMO));
        assertThat(obligations.mayWaive(minutes, ofBoth)).isFalse();
        assertThatThrownBy(() -> obligations.waive(minutes.id(), "No time", ofBoth))
                .isInstanceOf(NotPermitted.class);
        obligations.waive(minutes.id(), "Recorded on film", given.exec("chair"));

        assertThat(reviews.get(review.id()).state()).isEqualTo(Review.State.CLOSED);
    }

    @Test
    void isDoneByWhoeverItWasHandedTo() {
        Obligation brief = given.owed(given.opened(), Obligation.Kind.BRIEF);
        WorkItem item = given.item(brief);
        inbox.handOver(
                item.id(), people.lead("deputy").id(), "On leave", given.owner().acting(), null);

        assertThatThrownBy(
                        () -> obligations.meet(brief.id(), null, given.owner().acting()))
                .isInstanceOf(NotPermitted.class);
        Obligation done =
                obligations.meet(brief.id(), null, people.lead("deputy").acting());

        assertThat(done.doneBy()).isEqualTo(people.lead("deputy").id());
        assertThat(done.owner()).isEqualTo(given.owner().id());
    }

    @Test
    void isReadByEverybodyForThemselvesOrNotedByThePmo() {
        Review review = given.circulated(given.opened());
        Obligation reading = given.owed(review, Obligation.Kind.PRE_READ);
        WorkItem item = given.item(reading);
        var reader = people.exec("exec").acting().is(reading.owner()) ? "exec" : reading.title();

        assertThatThrownBy(() ->
                        inbox.handOver(item.id(), people.exec("deputy").id(), "On leave", given.exec(reader), null))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> obligations.noteRead(reading.id(), "On paper", given.exec("chair")))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> obligations.noteRead(
                        given.owed(review, Obligation.Kind.BRIEF).id(), "On paper", given.pmo()))
                .isInstanceOf(InvalidInput.class);
        Obligation read = obligations.noteRead(reading.id(), "On paper", given.pmo());

        assertThat(read.state()).isEqualTo(ObligationState.ON_TIME);
        assertThat(inbox.openAbout(reading.id().value())).isEmpty();
    }

    @Test
    void isNotDoneBeforeWhatItWaitsFor() {
        Review review = given.opened();

        assertThatThrownBy(() -> reviews.circulate(review.id(), given.pmo())).isInstanceOf(ObligationMovedOn.class);
        assertThatThrownBy(() -> obligations.meet(
                        given.owed(review, Obligation.Kind.MINUTES).id(), null, given.pmo()))
                .isInstanceOf(ObligationMovedOn.class);
    }

    @Test
    void isConfirmedOnItsOwnPageWhereItHasOne() {
        WorkItem item = given.item(given.owed(given.opened(), Obligation.Kind.BRIEF));

        assertThatThrownBy(() -> inbox.answer(item.id(), given.owner().acting(), word("Fine"), null))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void keepsAnActionOpenPastTheClosing() {
        Review review = given.held(given.opened());
        ObligationId action =
                given.action(review, given.owner().id(), "Sign the carrier", Instant.parse("2026-05-20T16:00:00Z"));

        given.at(review.closesAt());

        assertThat(obligations.get(action).state()).isEqualTo(ObligationState.MISSED);
        assertThat(kinds(obligations.get(action))).contains(ObligationAct.Kind.PASSED);
        given.at(review.closesAt().plusSeconds(5 * 86_400));
        assertThat(kinds(obligations.get(action))).endsWith(ObligationAct.Kind.CHASED);
        obligations.meet(action, null, given.owner().acting());
        assertThat(inbox.openAbout(action.value())).isEmpty();
    }

    private List<ObligationAct.Kind> kinds(Obligation owed) {
        return obligations.story(owed.id(), given.pmo()).stream()
                .map(ObligationAct::kind)
                .toList();
    }

    private static Completion.Answer word(String said) {
        return new Completion.Answer(true, said, List.of());
    }
}
