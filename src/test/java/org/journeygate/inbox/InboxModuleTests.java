package org.journeygate.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.journeygate.DatabaseTest;
import org.journeygate.MovableClock;
import org.journeygate.inbox.WorkItem.State;
import org.journeygate.people.Actor;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.people.Person;
import org.journeygate.people.Role;
import org.journeygate.shared.InvalidInput;
import org.journeygate.shared.NotFound;
import org.journeygate.shared.StateMovedOn;
import org.journeygate.shared.TryAgain;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@DatabaseTest
@RecordApplicationEvents
class InboxModuleTests {

    @Autowired
    Inbox inbox;

    @Autowired
    WorkItems workItems;

    @Autowired
    InboxFixtures items;

    @Autowired
    PeopleFixtures people;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    ApplicationEvents events;

    Person eva;
    Person omar;
    Person pia;

    @BeforeEach
    void meetPeople() {
        eva = people.exec("eva");
        omar = people.exec("omar");
        pia = people.pmo("pia");
    }

    @Test
    void opensItemForWhomTheTaskIsAssignedTo() {
        WorkItem item = items.held(eva, "Vote: one-page checkout", Duration.ofDays(2));

        assertThat(inbox.get(item.id())).isEqualTo(item);
        assertThat(item.kind()).isEqualTo("vote");
        assertThat(item.version()).isEqualTo(1);
        assertThat(item.holders()).containsExactly(eva.id());
        assertThat(item.openedAt()).isEqualTo(MovableClock.START);
        assertThat(item.dueAt()).isEqualTo(MovableClock.START.plus(Duration.ofDays(2)));
        assertThat(item.link())
                .isEqualTo(
                        "/made-up/" + item.subject().id() + "?item=" + item.id().value());
        assertThat(item.state()).isEqualTo(State.OPEN);
        assertThat(inbox.openAbout(item.subject().id())).containsExactly(item);
        assertThat(workItems.heldBy(eva.id())).containsExactly(item);
        assertThat(events.stream(WorkItemOpened.class)).containsExactly(new WorkItemOpened(item));
    }

    @Test
    void endsItemWithItsTask() {
        WorkItem done = items.held(eva, "Vote", Duration.ofDays(2));
        WorkItem closed = items.held(eva, "Vote again", Duration.ofDays(2));

        items.end(done, true);
        items.end(closed, false);

        assertThat(inbox.get(done.id()).state()).isEqualTo(State.DONE);
        assertThat(inbox.get(closed.id()).state()).isEqualTo(State.CLOSED);
        assertThat(inbox.get(closed.id()).endedAt()).isEqualTo(MovableClock.START);
        assertThat(workItems.heldBy(eva.id())).isEmpty();
        assertThat(inbox.openAbout(done.subject().id())).isEmpty();
        assertThatThrownBy(() -> inbox.requireTurn(closed.id(), eva.acting(), 1))
                .isInstanceOfSatisfying(WorkItemEnded.class, refusal -> assertThat(refusal.facts())
                        .containsEntry("state", "CLOSED"));
    }

    @Test
    void letsOnlyHolderAct() {
        WorkItem item = items.held(eva, "Vote", Duration.ofDays(2));

        assertThat(inbox.requireTurn(item.id(), eva.acting(), 1)).isEqualTo(item);
        assertThatThrownBy(() -> inbox.requireTurn(item.id(), omar.acting(), 1)).isInstanceOf(NotYourTurn.class);
        assertThatThrownBy(() -> inbox.requireTurn(item.id(), pia.acting(), 1)).isInstanceOf(NotYourTurn.class);
        assertThatThrownBy(() -> inbox.requireTurn(item.id(), eva.acting(), 7)).isInstanceOf(WorkItemChanged.class);
        assertThatThrownBy(() -> inbox.requireTurn(WorkItemId.next(), eva.acting(), 1))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void letsGroupActOnUnclaimedItem() {
        WorkItem item = items.grouped(Role.PMO, "Check completeness");
        Person paul = people.pmo("paul");

        assertThat(inbox.requireTurn(item.id(), paul.acting(), 1)).isEqualTo(item);
        assertThatThrownBy(() -> inbox.requireTurn(item.id(), eva.acting(), 1)).isInstanceOf(NotYourTurn.class);

        WorkItem claimed = inbox.claim(item.id(), pia.acting(), 1);

        assertThat(claimed.version()).isEqualTo(2);
        assertThat(claimed.holders()).containsExactly(pia.id());
        assertThatThrownBy(() -> inbox.requireTurn(item.id(), paul.acting(), 2)).isInstanceOf(NotYourTurn.class);
        assertThatThrownBy(() -> inbox.claim(item.id(), paul.acting(), 1))
                .isInstanceOf(WorkItemChanged.class)
                .hasMessage("Pia was quicker and has it now.");
        assertThatThrownBy(() -> inbox.claim(item.id(), eva.acting(), 2)).isInstanceOf(NotYourTurn.class);
        assertThat(page(InboxQuery.View.GROUP, paul.acting())).isEmpty();
        assertThat(page(InboxQuery.View.MINE, pia.acting())).containsExactly(claimed);
    }

    @Test
    void givesClaimedItemBackToItsGroup() {
        WorkItem item = items.grouped(Role.PMO, "Check completeness");
        inbox.claim(item.id(), pia.acting(), 1);

        WorkItem released = inbox.release(item.id(), pia.acting(), 2);

        assertThat(released.holders()).isEmpty();
        assertThat(released.version()).isEqualTo(3);
        assertThat(page(InboxQuery.View.GROUP, pia.acting())).containsExactly(released);
        assertThat(page(InboxQuery.View.MINE, pia.acting())).isEmpty();
        assertThat(inbox.claim(item.id(), pia.acting(), 3).holders()).containsExactly(pia.id());
        assertThat(page(InboxQuery.View.MINE, pia.acting())).hasSize(1);
    }

    @Test
    void releasesNothingThatBelongsToPersons() {
        WorkItem item = items.held(eva, "Vote", Duration.ofDays(2));

        assertThatThrownBy(() -> inbox.release(item.id(), eva.acting(), 1)).isInstanceOf(NothingToRelease.class);
    }

    @Test
    void handsItemOverAndLetsFormerHolderReadOn() {
        WorkItem item = items.held(eva, "Vote", Duration.ofDays(2));

        WorkItem given = inbox.handOver(item.id(), omar.id(), "On leave until Monday", eva.acting(), 1);

        assertThat(given.version()).isEqualTo(2);
        assertThat(given.dueAt()).isEqualTo(item.dueAt());
        assertThat(given.holders()).containsExactly(omar.id());
        assertThat(inbox.get(item.id())).isEqualTo(given);
        assertThat(page(InboxQuery.View.DELEGATED, omar.acting())).containsExactly(given);
        assertThat(page(InboxQuery.View.MINE, eva.acting())).isEmpty();
        assertThat(workItems.read(item.id(), eva.acting())).isEqualTo(given);
        assertThatThrownBy(() -> inbox.requireTurn(item.id(), eva.acting(), 2)).isInstanceOf(NotYourTurn.class);
        assertThatThrownBy(() -> inbox.handOver(item.id(), omar.id(), "Again", eva.acting(), 1))
                .isInstanceOf(NotYourTurn.class);
        assertThat(events.stream(WorkItemHandedOver.class))
                .containsExactly(
                        new WorkItemHandedOver(given, List.of(eva.id()), "Eva", "On leave until Monday", false));
        assertThat(audited("work-item.handed-over")).isEqualTo(1);
    }

    @Test
    void refusesReceiversWhoMayNotHaveIt() {
        WorkItem item = items.held(eva, "Vote", Duration.ofDays(2));
        WorkItem grouped = items.grouped(Role.PMO, "Check");
        Person bound = people.exec(InboxFixtures.BOUND);
        inbox.claim(grouped.id(), pia.acting(), 1);

        assertThatThrownBy(() -> inbox.handOver(item.id(), bound.id(), "Please", eva.acting(), 1))
                .isInstanceOfSatisfying(InvalidInput.class, refusal -> assertThat(refusal.errors())
                        .containsExactly(
                                new InvalidInput.FieldError("userId", "Bound is bound to it: choose somebody else")));
        assertThatThrownBy(() -> inbox.handOver(item.id(), eva.id(), "Please", eva.acting(), 1))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> inbox.handOver(item.id(), omar.id(), " ", eva.acting(), 1))
                .isInstanceOfSatisfying(InvalidInput.class, refusal -> assertThat(refusal.errors())
                        .containsExactly(new InvalidInput.FieldError("reason", "is missing")));
        assertThatThrownBy(() -> inbox.handOver(grouped.id(), omar.id(), "Please", pia.acting(), 2))
                .isInstanceOfSatisfying(InvalidInput.class, refusal -> assertThat(
                                refusal.errors().get(0).message())
                        .contains("does not belong to the group"));
        assertThat(inbox.get(item.id())).isEqualTo(item);
    }

    @Test
    void letsAlternateHoldItBesideTheOthers() {
        WorkItem item = items.held(eva, "Vote", Duration.ofDays(2));

        inbox.addHolder(item.id(), omar.id(), Actor.SYSTEM, "Eva is late");
        inbox.addHolder(item.id(), omar.id(), Actor.SYSTEM, "Eva is late");

        WorkItem shared = inbox.get(item.id());
        assertThat(shared.version()).isEqualTo(2);
        assertThat(inbox.requireTurn(item.id(), eva.acting(), 2)).isEqualTo(shared);
        assertThat(inbox.requireTurn(item.id(), omar.acting(), 2)).isEqualTo(shared);
        assertThat(page(InboxQuery.View.MINE, eva.acting())).containsExactly(shared);
        assertThat(page(InboxQuery.View.MINE, omar.acting())).containsExactly(shared);
        assertThat(page(InboxQuery.View.DELEGATED, eva.acting())).isEmpty();
    }

    @Test
    void movesDeadlineEverywhere() {
        WorkItem item = items.held(eva, "Vote", Duration.ofDays(2));

        inbox.moveDeadline(item.id(), item.dueAt().plus(Duration.ofDays(3)));

        WorkItem moved = inbox.get(item.id());
        assertThat(moved.version()).isEqualTo(2);
        assertThat(moved.dueAt()).isEqualTo(item.dueAt().plus(Duration.ofDays(3)));
        assertThat(page(InboxQuery.View.MINE, eva.acting())).containsExactly(moved);
    }

    @Test
    void remindsOncePerItem() {
        UUID subject = UUID.randomUUID();
        WorkItem eves = items.open(subject, "vote", "Vote", eva, null, Duration.ofDays(4));
        WorkItem omars = items.open(subject, "vote", "Vote", omar, null, Duration.ofDays(4));
        items.open(subject, "answer", "Answer", eva, null, Duration.ofDays(4));

        inbox.remind(
                subject, "vote", Map.of("seatId", String.valueOf(eves.values().get("seatId"))));
        inbox.remind(subject, "vote", Map.of());
        inbox.remind(subject, "vote", Map.of());

        assertThat(events.stream(WorkItemReminded.class)
                        .map(reminded -> reminded.item().id()))
                .containsExactly(eves.id(), omars.id());
    }

    @Test
    void tellsOneOfTwoClaimantsThatTheOtherWasQuicker() throws Exception {
        WorkItem item = items.grouped(Role.PMO, "Check");
        Person paul = people.pmo("paul");
        var start = new CountDownLatch(1);
        var threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<WorkItem>> claims = new ArrayList<>();
            for (Person person : List.of(pia, paul)) {
                claims.add(threads.submit(() -> {
                    start.await();
                    return inbox.claim(item.id(), person.acting(), 1);
                }));
            }
            start.countDown();
            int won = 0;
            for (Future<WorkItem> claim : claims) {
                try {
                    claim.get();
                    won++;
                } catch (java.util.concurrent.ExecutionException refused) {
                    assertThat(refused.getCause())
                            .isInstanceOfAny(
                                    StateMovedOn.class,
                                    TryAgain.class,
                                    org.springframework.dao.ConcurrencyFailureException.class);
                }
            }
            assertThat(won).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
        assertThat(inbox.get(item.id()).holders()).hasSize(1);
        assertThat(audited("work-item.claimed")).isEqualTo(1);
    }

    @Test
    void showsItemToNobodyElse() {
        WorkItem item = items.held(eva, "Vote", Duration.ofDays(2));

        assertThat(workItems.read(item.id(), pia.acting())).isEqualTo(item);
        assertThat(workItems.read(item.id(), people.auditor("aud").acting())).isEqualTo(item);
        assertThatThrownBy(() -> workItems.read(item.id(), omar.acting())).isInstanceOf(NotFound.class);
    }

    @Test
    void refusesItemsThatNeedMoreThanYesOrNo() {
        WorkItem item = items.held(eva, "Vote", Duration.ofDays(2));

        assertThatThrownBy(() -> inbox.answer(item.id(), eva.acting(), new Completion.Answer(true, null, List.of()), 1))
                .isInstanceOfSatisfying(DoneElsewhere.class, refusal -> assertThat(refusal.facts())
                        .containsEntry("link", item.link()));
    }

    private List<WorkItem> page(InboxQuery.View view, Actor actor) {
        return workItems
                .page(new InboxQuery(view, false, null, null, null), org.journeygate.shared.PageQuery.first(25), actor)
                .items();
    }

    private int audited(String action) {
        return database.sql("select count(*) from audit_entry where action = ?")
                .param(action)
                .query(Integer.class)
                .single();
    }
}
