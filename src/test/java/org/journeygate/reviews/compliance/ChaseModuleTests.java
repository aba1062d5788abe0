package org.journeygate.reviews.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.journeygate.DatabaseTest;
import org.journeygate.StatementCounter;
import org.journeygate.audit.AuditLog;
import org.journeygate.audit.EntryFilter;
import org.journeygate.journeys.Portfolio;
import org.journeygate.journeys.PortfolioFixtures;
import org.journeygate.notifications.Outbox;
import org.journeygate.notifications.OutboxContent;
import org.journeygate.notifications.Topic;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.people.Person;
import org.journeygate.people.UserId;
import org.journeygate.reviews.Obligation;
import org.journeygate.reviews.ObligationAct;
import org.journeygate.reviews.ObligationId;
import org.journeygate.reviews.ObligationState;
import org.journeygate.reviews.Obligations;
import org.journeygate.reviews.Review;
import org.journeygate.reviews.ReviewFixtures;
import org.journeygate.shared.InvalidInput;
import org.journeygate.shared.NotPermitted;
import org.journeygate.shared.PageQuery;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The PMO's chaser: who owes the reviews what by today, and one mail a day to each of them. */
@DatabaseTest
class ChaseModuleTests {

    private static final String HOSTILE = "<img src=x onerror=alert(1)>";

    @Autowired
    ReviewFixtures given;

    @Autowired
    PortfolioFixtures portfolios;

    @Autowired
    PeopleFixtures persons;

    @Autowired
    People people;

    @Autowired
    Obligations obligations;

    @Autowired
    Chases chases;

    @Autowired
    Outbox outbox;

    @Autowired
    AuditLog audit;

    @Autowired
    StatementCounter counter;

    @Autowired
    JdbcClient database;

    @Test
    void asksAPersonOnceADayForEverythingInOneMail() {
        portfolios.journey(given.portfolio(), HOSTILE, given.owner(), "Order");
        Review review = given.opened();
        Obligation brief = given.owed(review, Obligation.Kind.BRIEF);
        given.at(brief.dueAt().minus(Duration.ofHours(2)));
        Person owner = given.owner();
        assertThat(chases.count(given.pmo())).isEqualTo(1);
        assertThat(debtor(owner))
                .returns(Debtor.Standing.OPEN, Debtor::standing)
                .returns(null, Debtor::chased)
                .satisfies(debtor -> assertThat(debtor.lines())
                        .extracting(line -> line.obligation().kind(), DueLine::daysLate)
                        .containsExactly(tuple(Obligation.Kind.BRIEF, 0), tuple(Obligation.Kind.BRIEF, 0)));

        Chases.Sent sent = chases.send(Set.of(owner.id()), "Please <b>today</b> ", given.pmo());

        assertThat(sent.chased()).containsExactly(owner);
        assertThat(mails(Topic.CHASED)).singleElement().satisfies(mail -> {
            assertThat(mail.message().recipient()).isEqualTo(owner.id());
            assertThat(mail.message().subject()).contains("2 things that you owe the reviews");
            assertThat(mail.text())
                    .contains(given.pmo().name() + " writes: Please <b>today</b>")
                    .contains("Confirm the brief of Return goods", "due today 17:00", review.code())
                    .contains(brief.path(review.code()));
            assertThat(mail.html())
                    .contains("&lt;img src=x onerror=alert(1)&gt;", "Please &lt;b&gt;today&lt;/b&gt;")
                    .doesNotContain("<img", "<b>today");
        });
        assertThat(audited()).singleElement().satisfies(facts -> assertThat(facts)
                .contains("Please <b>today</b>", brief.id().value().toString()));
        assertThat(obligations.story(brief.id(), given.pmo()))
                .last()
                .returns(ObligationAct.Kind.CHASED, ObligationAct::kind)
                .returns(given.pmo().person(), ObligationAct::by);

        assertThatThrownBy(() -> chases.send(Set.of(owner.id()), null, given.pmo()))
                .isInstanceOf(NobodyChased.class)
                .hasMessageContaining(owner.name() + " was chased today already");
        assertThat(mails(Topic.CHASED)).hasSize(1);
        assertThat(debtor(owner).standing()).isEqualTo(Debtor.Standing.CHASED_TODAY);
        assertThat(debtor(owner).chased())
                .extracting(Debtor.LastChase::by)
                .isEqualTo(given.pmo().name());

        int before = reminders(owner);
        given.at(brief.dueAt().plus(Duration.ofMinutes(5)));
        assertThat(reminders(owner))
                .as("the clock does not chase on the day on which the PMO did")
                .isEqualTo(before);
        given.at(brief.dueAt().plus(Duration.ofDays(1)).plus(Duration.ofMinutes(5)));
        assertThat(reminders(owner)).isEqualTo(before + 2);
        assertThat(mails(Topic.REMINDED))
                .filteredOn(mail -> mail.message().recipient().equals(owner.id()))
                .first()
                .satisfies(mail -> assertThat(mail.text()).startsWith("Its date has passed: Confirm the brief"));
        assertThat(debtor(owner).standing()).isEqualTo(Debtor.Standing.OPEN);
        assertThat(debtor(owner).reminded()).isNotNull();
        assertThat(debtor(owner).late()).isEqualTo(2);
    }

    @Test
    void leavesOutWhoWaitsHasLeftOrCannotBeReachedAndOtherPortfolios() {
        Portfolio other = given.kept("other");
        Person elsewhere = persons.lead("elsewhere");
        portfolios.journey(other, "Move house", elsewhere, "Order");
        Review review = given.opened();
        Portfolio retail = given.portfolio();
        given.at(given.owed(review, Obligation.Kind.PRE_READ).dueAt().minus(Duration.ofHours(4)));
        Person owner = given.owner();
        UserId exec = given.exec("exec").person();

        ChaseList list = chases.list(retail.id(), persons.auditor("auditor").acting());
        assertThat(list.debtors())
                .flatExtracting(Debtor::lines)
                .extracting(line -> line.review().id())
                .containsOnly(review.id());
        assertThat(list.debtors())
                .filteredOn(debtor -> debtor.standing() == Debtor.Standing.BLOCKED)
                .as("nobody can read a pack that is not out")
                .hasSize(3)
                .flatExtracting(Debtor::lines)
                .allMatch(DueLine::isBlocked);
        assertThat(list.debtors())
                .last()
                .satisfies(debtor -> assertThat(debtor.standing()).isEqualTo(Debtor.Standing.PMO))
                .satisfies(debtor -> assertThat(debtor.lines())
                        .extracting(line -> line.obligation().kind(), DueLine::isBlocked)
                        .containsExactly(tuple(Obligation.Kind.PACK, false), tuple(Obligation.Kind.CIRCULATION, true)));

        UserId idle = persons.exec("idle").id();
        assertThatThrownBy(() -> chases.send(List.of(idle, exec), null, given.pmo()))
                .isInstanceOf(NobodyChased.class)
                .hasMessageContaining("Idle owes nothing by now")
                .hasMessageContaining("waits for something that is not done");
        Chases.Sent sent = chases.send(List.of(exec, owner.id()), null, given.pmo());
        assertThat(sent.chased()).containsExactly(owner);
        assertThat(sent.leftOut())
                .extracting(Chases.LeftOut::person, Chases.LeftOut::standing)
                .containsExactly(tuple(exec, Debtor.Standing.BLOCKED));
        assertThat(debtor(elsewhere).chased()).isNull();

        people.deactivate(elsewhere.id(), persons.admin("ada").acting());
        assertThat(debtor(elsewhere).standing()).isEqualTo(Debtor.Standing.INACTIVE);
        assertThatThrownBy(() -> chases.send(Set.of(elsewhere.id()), null, given.pmo()))
                .isInstanceOf(NobodyChased.class);
        database.sql("update person set email = '', active = true where id = ?")
                .param(elsewhere.id().value())
                .update();
        assertThat(debtor(elsewhere).standing()).isEqualTo(Debtor.Standing.NO_ADDRESS);
        assertThat(mails(Topic.CHASED)).hasSize(1);
        assertThat(counter.during(() -> chases.list(null, given.pmo())).statements())
                .hasSizeLessThanOrEqualTo(9);
    }

    @Test
    void goOnAboutAnActionThatItsReviewLeftUndone() {
        Review review = given.held(given.opened());
        Person owner = given.owner();
        Instant due = review.closesAt().minus(Duration.ofDays(3));
        ObligationId action = given.action(review, owner.id(), "Try it in one shop", due);
        given.at(review.closesAt().plus(Duration.ofDays(1)));

        assertThat(debtor(owner).lines())
                .extracting(line -> line.obligation().id(), line -> line.obligation()
                        .state())
                .containsExactly(tuple(action, ObligationState.MISSED));
        assertThat(chases.send(Set.of(owner.id()), null, given.pmo()).chased()).containsExactly(owner);

        obligations.meet(action, null, owner.acting());
        assertThat(chases.list(null, given.pmo()).debtors()).isEmpty();
    }

    @Test
    void lookedAtByAuditorsAndSentByThePmoAlone() {
        Review review = given.opened();
        given.at(given.owed(review, Obligation.Kind.BRIEF).dueAt());
        Set<UserId> owner = Set.of(given.owner().id());
        Actor auditor = persons.auditor("auditor").acting();

        assertThat(chases.list(null, auditor).open()).isEqualTo(1);
        for (Actor other : List.of(
                given.exec("chair"),
                given.owner().acting(),
                persons.admin("ada").acting())) {
            assertThatThrownBy(() -> chases.list(null, other)).isInstanceOf(NotPermitted.class);
            assertThatThrownBy(() -> chases.send(owner, null, other)).isInstanceOf(NotPermitted.class);
            assertThat(chases.count(other)).isNull();
        }
        assertThatThrownBy(() -> chases.send(owner, null, auditor)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> chases.send(Set.of(), null, given.pmo())).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> chases.send(owner, "a".repeat(501), given.pmo()))
                .isInstanceOf(InvalidInput.class);
        assertThat(audited()).isEmpty();
    }

    private Debtor debtor(Person person) {
        return chases.list(null, given.pmo()).debtors().stream()
                .filter(debtor ->
                        debtor.person() != null && debtor.person().id().equals(person.id()))
                .findFirst()
                .orElseThrow();
    }

    private int reminders(Person person) {
        return (int) mails(Topic.REMINDED).stream()
                .filter(mail -> mail.message().recipient().equals(person.id()))
                .count();
    }

    private List<OutboxContent> mails(Topic topic) {
        Actor admin = persons.admin("ada").acting();
        return outbox.find(null, PageQuery.first(100), admin).items().stream()
                .filter(mail -> mail.topic() == topic)
                .map(mail -> outbox.get(mail.id(), admin))
                .toList();
    }

    private List<String> audited() {
        return audit
                .find(new EntryFilter(null, null, "review.chased", null, null), PageQuery.first(10))
                .items()
                .stream()
                .map(entry -> entry.details())
                .toList();
    }
}
