package org.journeygate.initiatives.winddown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.journeygate.initiatives.winddown.WindDownFixtures.done;
import static org.journeygate.initiatives.winddown.WindDownFixtures.nothing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.journeygate.DatabaseTest;
import org.journeygate.inbox.Inbox;
import org.journeygate.inbox.WorkItem;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.Release;
import org.journeygate.initiatives.Releases;
import org.journeygate.people.Actor;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.people.Person;
import org.journeygate.shared.InvalidInput;
import org.journeygate.shared.NotPermitted;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.StateMovedOn;
import org.journeygate.workflow.CoversProcess;
import org.journeygate.workflow.Processes;
import org.journeygate.workflow.TimeMachine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The wind-down of a stopped bet, from its first line to its last. Monday 2 March 2026, 09:00; its deadline is 30 March. */
@DatabaseTest
@CoversProcess("wind-down.bpmn")
class WindDownModuleTests {

    private static final Instant HALF_TIME = Instant.parse("2026-03-16T13:00:00Z");
    private static final Instant DEADLINE = Instant.parse("2026-03-30T16:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Autowired
    WindDowns windDowns;

    @Autowired
    WindDownLadder ladder;

    @Autowired
    WindDownFixtures lists;

    @Autowired
    Releases releases;

    @Autowired
    Inbox inbox;

    @Autowired
    Processes processes;

    @Autowired
    PeopleFixtures people;

    @Autowired
    TimeMachine time;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    JdbcClient database;

    private Initiative bet;

    @BeforeEach
    void stopABet() {
        bet = lists.stopped("One-page checkout");
    }

    @Test
    void asksTheSquadLeadForWhatEveryStopLeavesBehind() {
        WindDown list = windDowns.get(bet.id());

        assertThat(list.lines())
                .extracting(Line::kind)
                .containsExactly(
                        Line.Kind.CUSTOMERS, Line.Kind.CONTRACTS, Line.Kind.DATA, Line.Kind.PEOPLE, Line.Kind.BUDGET);
        assertThat(list.dueAt()).isEqualTo(DEADLINE);
        assertThat(item("windDown").isHeldBy(lead().person())).isTrue();
    }

    @Test
    void beginsOnce() {
        WindDownId first = windDowns.get(bet.id()).id();

        transaction.executeWithoutResult(status -> windDowns.begin(bet.id(), "DE-2026-0001", 20));

        assertThat(windDowns.get(bet.id()).id()).isEqualTo(first);
        assertThat(kinds()).containsExactly("windDown");
    }

    @Test
    void isClosedByItsLastAnswer() {
        lists.answerAllBut(1, bet, lead());
        assertThat(windDowns.get(bet.id()).isClosed()).isFalse();

        windDowns.answer(
                bet.id(), lists.line(bet, Line.Kind.CUSTOMERS).id(), done(TODAY, "All were told", null), lead());

        WindDown list = windDowns.get(bet.id());
        assertThat(list.closedBy()).isEqualTo(lead().person());
        assertThat(list.closedAt()).isEqualTo(Instant.parse("2026-03-02T09:00:00Z"));
        assertThat(kinds()).isEmpty();
        assertThat(isRunning(list)).isFalse();
        assertThatThrownBy(() -> windDowns.add(bet.id(), "One more", lead())).isInstanceOf(WindDownClosed.class);
    }

    @Test
    void givesPeopleAndMoneyBackToThePortfolio() {
        LocalDate april = LocalDate.of(2026, 4, 1);
        windDowns.answer(
                bet.id(), lists.line(bet, Line.Kind.BUDGET).id(), done(april, "Not spent", "120000.50"), lead());
        windDowns.answer(bet.id(), lists.line(bet, Line.Kind.PEOPLE).id(), done(TODAY, "Back at once", "2"), lead());

        assertThat(releases.of(bet.id()))
                .extracting(Release::people, Release::money, Release::from, Release::until)
                .containsExactly(
                        tuple(new BigDecimal("2"), null, TODAY, null),
                        tuple(null, new BigDecimal("120000.5"), april, null));
        assertThat(releases.in(bet.portfolio(), TODAY.plusDays(1), april, PageQuery.first(10))
                        .items())
                .extracting(Release::initiative)
                .containsExactly(bet.id());
        assertThat(releases.sum(bet.portfolio(), TODAY, april).bets()).isEqualTo(1);
        assertThat(releases.sum(bet.portfolio(), april.plusDays(1), null).money())
                .isEqualTo("0");
    }

    @Test
    void keepsTheLastOfTwoAnswers() {
        Line budget = lists.line(bet, Line.Kind.BUDGET);
        windDowns.answer(bet.id(), budget.id(), done(TODAY, "Half of it", "90000"), lead());

        windDowns.answer(bet.id(), budget.id(), nothing("It is all spent"), lead());

        assertThat(releases.of(bet.id())).isEmpty();
        assertThat(lists.line(bet, Line.Kind.BUDGET).note()).isEqualTo("It is all spent");
        assertThat(database.sql("select count(*) from audit_entry where action = 'wind-down.answered'")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void takesLinesOfItsOwn() {
        LineId added = windDowns.add(bet.id(), "The showroom's key", lead());

        assertThat(windDowns.get(bet.id()).line(added))
                .get()
                .extracting(Line::number, Line::kind)
                .containsExactly(6, Line.Kind.OTHER);
        assertThatThrownBy(() -> windDowns.add(bet.id(), "  ", lead())).isInstanceOf(InvalidInput.class);
    }

    @Test
    void refusesAnAnswerThatDoesNotSayEnough() {
        LineId budget = lists.line(bet, Line.Kind.BUDGET).id();
        LineId data = lists.line(bet, Line.Kind.DATA).id();

        assertThat(faults(budget, new Answer(null, null, null, null))).containsExactly("state", "note");
        assertThat(faults(budget, done(null, "Done", null))).containsExactly("doneOn", "freed");
        assertThat(faults(budget, done(TODAY, "Done", "180000.01"))).containsExactly("freed");
        assertThat(faults(budget, new Answer(Line.State.NOTHING_TO_DO, null, "Spent", BigDecimal.ONE)))
                .containsExactly("freed");
        assertThat(faults(data, done(TODAY.plusDays(1), "Soon", null))).containsExactly("doneOn");
        assertThat(faults(data, done(TODAY.minusYears(3), "Long ago", null))).containsExactly("doneOn");
        assertThat(faults(data, done(TODAY, "Done", "1"))).containsExactly("freed");
        assertThat(windDowns.get(bet.id()).answered()).isZero();
    }

    @Test
    void isAnsweredByWhoIsResponsibleAndTheLeadAlone() {
        LineId data = lists.line(bet, Line.Kind.DATA).id();
        for (Actor actor :
                List.of(people.pmo("pmo").acting(), people.lead("other").acting(), member())) {
            assertThatThrownBy(() -> windDowns.answer(bet.id(), data, nothing("No data"), actor))
                    .isInstanceOf(NotPermitted.class);
        }

        inbox.handOver(item("windDown").id(), member().person(), "Knows the suppliers", lead(), null);
        windDowns.answer(bet.id(), data, nothing("No data"), member());
        windDowns.answer(bet.id(), lists.line(bet, Line.Kind.CONTRACTS).id(), nothing("None"), lead());

        assertThat(windDowns.get(bet.id()).responsible()).isEqualTo(member().person());
        assertThatThrownBy(() -> inbox.handOver(
                        item("windDown").id(), people.exec("exec").id(), "Please", member(), null))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void remindsAtHalfTimeAndThenAsksThePmo() {
        time.advanceTo(HALF_TIME);
        assertThat(mails("REMINDED")).isEqualTo(1);

        time.advanceTo(DEADLINE);
        assertThat(kinds()).containsExactly("chaseWindDown");

        time.advanceTo(Instant.parse("2026-04-03T17:00:00Z"));
        assertThat(kinds()).containsExactly("chaseWindDown");
        assertThat(mails("REMINDED")).isGreaterThanOrEqualTo(3);
    }

    @Test
    void isExtendedOnceByThePmo() {
        time.advanceTo(DEADLINE);
        ladder.extend(bet.id(), LocalDate.of(2026, 4, 20), "A supplier is on holiday", pmo());

        WindDown list = windDowns.get(bet.id());
        assertThat(list.dueAt()).isEqualTo(Instant.parse("2026-04-20T16:00:00Z"));
        assertThat(item("windDown").dueAt()).isEqualTo(list.dueAt());
        time.advanceTo(list.dueAt());
        assertThatThrownBy(() -> ladder.extend(bet.id(), LocalDate.of(2026, 5, 20), "Again", pmo()))
                .isInstanceOf(StateMovedOn.class);
    }

    @Test
    void isGivenToSomebodyElseOfTheSquad() {
        time.advanceTo(DEADLINE);
        assertThat(ladder.candidates(windDowns.get(bet.id())))
                .extracting(Person::login)
                .containsExactly("member");

        ladder.replace(bet.id(), member().person(), "The lead is away", pmo());

        assertThat(item("windDown").isHeldBy(member().person())).isTrue();
        assertThat(windDowns.get(bet.id()).dueAt()).isEqualTo(Instant.parse("2026-04-14T16:00:00Z"));
    }

    @Test
    void refusesThePmoWhoActsTooEarlyOrForSomebodyOutside() {
        assertThatThrownBy(() -> ladder.extend(bet.id(), TODAY.plusDays(30), "Early", pmo()))
                .isInstanceOf(StateMovedOn.class);
        time.advanceTo(DEADLINE);

        assertThatThrownBy(() -> ladder.replace(bet.id(), people.exec("exec").id(), "", pmo()))
                .asInstanceOf(type(InvalidInput.class))
                .extracting(refused -> refused.errors().stream()
                        .map(InvalidInput.FieldError::field)
                        .toList())
                .isEqualTo(List.of("reason", "userId"));
        assertThatThrownBy(() -> ladder.extend(bet.id(), LocalDate.of(2026, 4, 19), "A Sunday", pmo()))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> ladder.replace(bet.id(), member().person(), "Me", lead()))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void mayStillBeFinishedWhileThePmoIsAsked() {
        time.advanceTo(DEADLINE);

        lists.answerAllBut(0, bet, lead());

        assertThat(windDowns.get(bet.id()).isClosed()).isTrue();
        assertThat(kinds()).isEmpty();
        assertThatThrownBy(() -> ladder.extend(bet.id(), LocalDate.of(2026, 4, 20), "Late", pmo()))
                .isInstanceOf(WindDownClosed.class);
    }

    private Set<String> faults(LineId line, Answer answer) {
        try {
            windDowns.answer(bet.id(), line, answer, lead());
            return Set.of();
        } catch (InvalidInput refused) {
            return refused.errors().stream()
                    .map(InvalidInput.FieldError::field)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
    }

    private WorkItem item(String kind) {
        return inbox.openAbout(windDowns.get(bet.id()).id().value()).stream()
                .filter(item -> item.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private List<String> kinds() {
        return inbox.openAbout(windDowns.get(bet.id()).id().value()).stream()
                .map(WorkItem::kind)
                .toList();
    }

    private boolean isRunning(WindDown list) {
        return Boolean.TRUE.equals(
                transaction.execute(status -> processes.isRunning(list.id().value())));
    }

    private long mails(String topic) {
        return database.sql("select count(*) from outbox where topic = ?")
                .param(topic)
                .query(Long.class)
                .single();
    }

    private Actor lead() {
        return people.lead("lead").acting();
    }

    private Actor member() {
        return people.person("member").acting();
    }

    private Actor pmo() {
        return people.pmo("pmo").acting();
    }
}
