package org.journeygate.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.journeygate.DatabaseTest;
import org.journeygate.MovableClock;
import org.journeygate.gates.DecisionId;
import org.journeygate.gates.EvidenceRevised;
import org.journeygate.gates.GateDecided;
import org.journeygate.gates.GateLapsed;
import org.journeygate.gates.GateRequestId;
import org.journeygate.gates.GateReturned;
import org.journeygate.gates.GateWithdrawn;
import org.journeygate.gates.Outcome;
import org.journeygate.gates.QuestionAnswered;
import org.journeygate.gates.SeatLapsed;
import org.journeygate.inbox.Inbox;
import org.journeygate.inbox.InboxFixtures;
import org.journeygate.inbox.WorkItem;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.people.Person;
import org.journeygate.people.Role;
import org.journeygate.shared.PageQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionOperations;

@DatabaseTest
class ItemMailsTests {

    private static final GateRequestId REQUEST = GateRequestId.next();

    @Autowired
    Outbox outbox;

    @Autowired
    Digests digests;

    @Autowired
    MailChoices choices;

    @Autowired
    Inbox inbox;

    @Autowired
    InboxFixtures items;

    @Autowired
    PeopleFixtures people;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    MovableClock clock;

    private Person lena;
    private Person paul;
    private Person admin;

    @BeforeEach
    void knowsPeople() {
        lena = people.exec("lena");
        paul = people.exec("paul");
        admin = people.admin("ada");
    }

    @Test
    void tellsOfANewItemAtOnceOnlyThoseWhoWantIt() {
        choices.choose(new MailChoice(MailChoice.Items.START, true), paul.acting());
        items.held(lena, "Vote on Basket", Duration.ofDays(3));
        items.held(paul, "Vote on Checkout", Duration.ofDays(3));

        assertThat(mails(Topic.NEW_ITEM))
                .extracting(OutboxMessage::recipientName, OutboxMessage::subject)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Paul", "Vote on Checkout (MU-2026-0001)"));
    }

    @Test
    void tellsOnTheLastDayOnceUnlessNotWanted() {
        choices.choose(new MailChoice(MailChoice.Items.NEVER, true), paul.acting());
        items.held(lena, "Vote on Basket", Duration.ofHours(32));
        items.held(paul, "Vote on Checkout", Duration.ofHours(32));

        digests.writeDue();
        assertThat(mails(Topic.LAST_DAY)).isEmpty();
        clock.moveTo(Instant.parse("2026-03-03T06:59:59Z"));
        digests.writeDue();
        assertThat(mails(Topic.LAST_DAY)).isEmpty();
        clock.moveTo(Instant.parse("2026-03-03T07:00:00Z"));
        digests.writeDue();
        digests.writeDue();

        assertThat(mails(Topic.LAST_DAY)).singleElement().satisfies(mail -> {
            assertThat(mail.recipient()).isEqualTo(lena.id());
            assertThat(mail.subject()).isEqualTo("Due today: Vote on Basket (MU-2026-0001)");
        });
    }

    @Test
    void writesOneDigestPerPersonAndDayOfEverythingOwed() {
        Person pmo = people.pmo("pia");
        choices.choose(new MailChoice(MailChoice.Items.LAST_DAY, false), paul.acting());
        items.held(lena, "Vote on Basket", Duration.ofDays(3));
        items.held(lena, "Vote on Checkout", Duration.ofHours(-1));
        items.held(paul, "Vote on Search", Duration.ofDays(3));
        items.grouped(Role.PMO, "Check Basket");

        for (int i = 0; i < 3; i++) {
            digests.writeDue();
            clock.advance(Duration.ofMinutes(1));
        }
        List<OutboxMessage> written = mails(Topic.DIGEST);
        assertThat(written).extracting(OutboxMessage::recipient).containsExactlyInAnyOrder(lena.id(), pmo.id());
        OutboxMessage lenas = written.stream()
                .filter(mail -> mail.recipient().equals(lena.id()))
                .findFirst()
                .orElseThrow();
        assertThat(lenas.subject()).isEqualTo("2 things wait for you, 1 late");
        assertThat(outbox.get(lenas.id(), admin.acting()).text())
                .contains("Vote on Checkout")
                .contains("Vote on Basket")
                .contains("One is late");

        clock.moveTo(Instant.parse("2026-03-03T07:30:00Z"));
        digests.writeDue();
        assertThat(mails(Topic.DIGEST)).hasSize(4);
    }

    @Test
    void writesNoDigestOnFreeDaysOrWhenNothingIsOwed() {
        digests.writeDue();
        assertThat(mails(Topic.DIGEST)).isEmpty();

        items.held(lena, "Vote on Basket", Duration.ofDays(9));
        clock.moveTo(Instant.parse("2026-03-07T10:00:00Z"));
        digests.writeDue();
        assertThat(mails(Topic.DIGEST)).isEmpty();
    }

    @Test
    void tellsBothWhenAnItemChangesHands() {
        WorkItem item = items.held(lena, "Vote on Basket", Duration.ofDays(3));
        transaction.executeWithoutResult(
                status -> inbox.handOver(item.id(), paul.id(), "On leave", lena.acting(), item.version()));

        assertThat(told(paul)).contains("It is your turn now", "Lena has passed this on to you", "On leave");
        assertThat(told(lena)).contains("This has changed hands", "Lena has passed this on", "On leave");
    }

    @Test
    void tellsBothWhenSomebodyJoinsALateHolder() {
        WorkItem item = items.held(lena, "Vote on Basket", Duration.ofDays(3));
        transaction.executeWithoutResult(
                status -> inbox.addHolder(item.id(), paul.id(), admin.acting(), "Lena is late"));

        assertThat(told(paul)).contains("It is your turn as well", "as well as Lena", "Lena is late");
        assertThat(told(lena))
                .contains("Paul may do this as well now", "you still can", "Lena is late")
                .doesNotContain("passed this on");
    }

    @Test
    void tellsNobodyWhatTheyClaimOrGiveBackThemselves() {
        Person pia = people.pmo("pia");
        WorkItem item = items.grouped(Role.PMO, "Check Basket");
        transaction.executeWithoutResult(status -> inbox.claim(item.id(), pia.acting(), null));
        transaction.executeWithoutResult(status -> inbox.release(item.id(), pia.acting(), null));

        assertThat(mails(Topic.HANDED_OVER)).isEmpty();
    }

    @Test
    void tellsWhatBecameOfAGateRequest() {
        publish(new GateDecided(
                DecisionId.next(),
                REQUEST,
                "GR-2026-0017",
                "Basket",
                "G3",
                Outcome.STOP,
                "The pilot didn't hold {0}",
                null,
                null,
                Set.of(lena.id(), paul.id())));
        publish(new GateReturned(REQUEST, "GR-2026-0017", "Basket", lena.id(), "No finance case"));
        publish(new GateLapsed(REQUEST, "GR-2026-0017", "Basket", lena.id()));
        publish(new GateWithdrawn(REQUEST, "GR-2026-0017", "Basket", Set.of(paul.id())));
        publish(new SeatLapsed(REQUEST, "GR-2026-0017", "Basket", Set.of(paul.id())));
        publish(new EvidenceRevised(REQUEST, "GR-2026-0017", "Basket", 2, Set.of(paul.id())));
        publish(new QuestionAnswered(REQUEST, "GR-2026-0017", "Basket", paul.id(), "1 200 people"));
        publish(new QuestionAnswered(REQUEST, "GR-2026-0017", "Basket", paul.id(), null));

        assertThat(mails(Topic.DECIDED)).hasSize(2).allSatisfy(mail -> {
            assertThat(mail.subject()).isEqualTo("Stop: Basket, G3 (GR-2026-0017)");
            assertThat(outbox.get(mail.id(), admin.acting()).text()).contains("Reason: The pilot didn't hold {0}");
        });
        assertThat(text(Topic.RETURNED)).contains("No finance case").contains("/gate-requests/GR-2026-0017");
        assertThat(text(Topic.LAPSED)).contains("its time was up");
        assertThat(text(Topic.WITHDRAWN)).contains("withdrawn");
        assertThat(text(Topic.SEAT_LAPSED)).contains("your seat lapsed");
        assertThat(text(Topic.EVIDENCE_REVISED)).contains("revision 2");
        assertThat(mails(Topic.ANSWERED)).hasSize(2);
    }

    private void publish(Object event) {
        transaction.executeWithoutResult(status -> events.publishEvent(event));
    }

    private String told(Person person) {
        OutboxMessage mail = mails(Topic.HANDED_OVER).stream()
                .filter(one -> one.recipient().equals(person.id()))
                .findFirst()
                .orElseThrow();
        return outbox.get(mail.id(), admin.acting()).text();
    }

    private String text(Topic topic) {
        OutboxMessage mail = mails(topic).get(0);
        return outbox.get(mail.id(), admin.acting()).text();
    }

    private List<OutboxMessage> mails(Topic topic) {
        return outbox.find(null, PageQuery.first(100), admin.acting()).items().stream()
                .filter(mail -> mail.topic() == topic)
                .toList();
    }
}
