package org.journeygate.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.journeygate.DatabaseTest;
import org.journeygate.audit.AuditLog;
import org.journeygate.gates.MatrixView.Voice;
import org.journeygate.gates.sideeffects.Consultation;
import org.journeygate.gates.sideeffects.ConsultationStore;
import org.journeygate.gates.sideeffects.Effect;
import org.journeygate.gates.sideeffects.MatrixDraft;
import org.journeygate.inbox.Completion;
import org.journeygate.inbox.Inbox;
import org.journeygate.inbox.WorkItem;
import org.journeygate.initiatives.InitiativeFixtures;
import org.journeygate.journeys.Journey;
import org.journeygate.journeys.PortfolioFixtures;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.people.Person;
import org.journeygate.shared.InvalidInput;
import org.journeygate.shared.NotPermitted;
import org.journeygate.shared.Outdated;
import org.journeygate.shared.StateMovedOn;
import org.journeygate.workflow.CoversProcess;
import org.journeygate.workflow.TimeMachine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The owner of Returns is asked on Monday 2 March 2026 at 9 what a bet before G2 does there: worsens in the shop. */
@DatabaseTest
@CoversProcess("consultation.bpmn")
class ConsultationModuleTests {

    private static final Instant OWNER_LATE = Instant.parse("2026-03-05T17:00:00Z");
    private static final Instant PMO_LATE = Instant.parse("2026-03-09T17:00:00Z");

    @Autowired
    GateRequestFixtures gates;

    @Autowired
    InitiativeFixtures bets;

    @Autowired
    PortfolioFixtures portfolios;

    @Autowired
    PeopleFixtures people;

    @Autowired
    People known;

    @Autowired
    GateRequests requests;

    @Autowired
    SideEffects effects;

    @Autowired
    Consultations consultations;

    @Autowired
    ConsultationStore store;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Submissions submissions;

    @Autowired
    Timeline timeline;

    @Autowired
    Inbox inbox;

    @Autowired
    TimeMachine time;

    @Autowired
    AuditLog audit;

    @Autowired
    JdbcClient database;

    private Person owner;
    private Journey returns;
    private GateRequestId id;

    @BeforeEach
    void touchAnotherJourney() {
        id = gates.readyFull();
        owner = people.person("novak");
        returns = portfolios.journey(portfolios.portfolio("retail"), "Returns", owner, "Refund");
        say(row("shop", Effect.WORSENS, "One more counter in six shops"));
    }

    @Test
    void asksTheOwnerWithTheSubmissionAndShowsTheAnswerBesideTheSquadsWord() {
        assertThat(matrix().rows().get(0).voice()).isEqualTo(Voice.TO_BE_ASKED);
        assertThat(dossiers.read(id, owner.acting()).evidence()).isNull();

        review();

        WorkItem item = item("answerSideEffects");
        assertThat(item.holders()).containsExactly(owner.id());
        assertThat(item.title()).contains("Returns", "One-page checkout");
        assertThat(item.dueAt()).isEqualTo(OWNER_LATE);
        assertThat(item.subject().code()).isEqualTo(requests.get(id).code());
        assertThat(matrix().rows().get(0).voice()).isEqualTo(Voice.ASKED);
        Dossier seen = dossiers.read(id, owner.acting());
        assertThat(seen.evidence()).hasSize(3);
        assertThat(seen.sideEffects().rows()).hasSize(1);
        assertThat(seen.seats()).isNull();
        assertThat(seen.questions()).isNull();
        gates.vote(id, "exec", Outcome.GO);
        int revision = requests.get(id).evidenceRevision();

        answer(Effect.NEUTRAL, "Two counters stand empty anyway");

        MatrixView.Row row = matrix().rows().get(0);
        assertThat(row.voice()).isEqualTo(Voice.ANSWERED);
        assertThat(row.isContradicted()).isTrue();
        assertThat(row.word().words()).isEqualTo("Two counters stand empty anyway");
        assertThat(row.word().by()).isEqualTo(owner.id());
        assertThat(requests.get(id).evidenceRevision()).isEqualTo(revision);
        assertThat(dossiers.read(id, gates.exec("exec")).can().changeVote()).isTrue();
        assertThat(open()).isEmpty();
        assertThat(timeline.of(id, gates.pmo()))
                .extracting(Timeline.Entry::action)
                .contains("consultation.asked", "consultation.answered");
        assertThat(timeline.of(id, people.lead("other").acting()))
                .extracting(Timeline.Entry::action)
                .doesNotContain("consultation.asked", "consultation.answered", "side-effects.changed");
        assertThat(audit.verify().valid()).isTrue();
        assertThatThrownBy(() -> answer(Effect.NEUTRAL, "Again")).isInstanceOf(StateMovedOn.class);
    }

    @Test
    void remindsTheOwnerAndThenThePmoUntilItEndsByItselfWithoutAnAnswer() {
        review();
        assertThat(reminders("Say what")).isZero();

        time.advanceTo(Instant.parse("2026-03-04T09:00:00Z"));
        assertThat(reminders("Say what")).isEqualTo(1);
        time.advanceTo(OWNER_LATE);

        assertThat(matrix().rows().get(0).voice()).isEqualTo(Voice.WITH_PMO);
        WorkItem chase = item("chaseConsultation");
        assertThat(chase.group()).isEqualTo("PMO");
        assertThat(chase.dueAt()).isEqualTo(PMO_LATE);
        assertThat(open()).hasSize(1);

        time.advanceTo(Instant.parse("2026-03-09T16:00:00Z"));
        assertThat(reminders("No answer")).isEqualTo(1);
        time.advanceTo(PMO_LATE);

        assertThat(matrix().rows().get(0).voice()).isEqualTo(Voice.UNANSWERED);
        assertThat(state()).isEqualTo(Consultation.State.UNANSWERED);
        assertThat(open()).isEmpty();
        assertThat(requests.get(id).status()).isEqualTo(GateRequestStatus.IN_REVIEW);

        answer(Effect.WORSENS, "Queues at noon");

        assertThat(matrix().rows().get(0).voice()).isEqualTo(Voice.ANSWERED);
    }

    @Test
    void takesALateAnswerWhileThePmoHasIt() {
        review();
        time.advanceTo(OWNER_LATE);

        answer(Effect.IMPROVES, null);

        assertThat(open()).isEmpty();
        assertThat(state()).isEqualTo(Consultation.State.ANSWERED);
    }

    @Test
    void isAskedAgainByThePmoOrClosedOnRecord() {
        review();
        time.advanceTo(OWNER_LATE);

        chase(true, null);

        assertThat(item("answerSideEffects").dueAt()).isEqualTo("2026-03-10T17:00:00Z");
        assertThat(matrix().rows().get(0).voice()).isEqualTo(Voice.ASKED);
        time.advanceTo(Instant.parse("2026-03-10T17:00:00Z"));
        assertThatThrownBy(() -> chase(false, " ")).isInstanceOf(InvalidInput.class);

        chase(false, "On leave until May");

        assertThat(matrix().rows().get(0).voice()).isEqualTo(Voice.UNANSWERED);
        assertThat(matrix().rows().get(0).consultation().note()).isEqualTo("On leave until May");
        assertThat(open()).isEmpty();
    }

    @Test
    void asksThePmoAtOnceWhereTheOwnerHasLeft() {
        known.deactivate(owner.id(), Actor.SYSTEM);

        review();

        assertThat(item("chaseConsultation").dueAt()).isEqualTo("2026-03-04T17:00:00Z");
        assertThat(matrix().rows().get(0).voice()).isEqualTo(Voice.WITH_PMO);
        assertThatThrownBy(() -> chase(true, null))
                .isInstanceOf(InvalidInput.class)
                .extracting(refused -> ((InvalidInput) refused).errors().get(0).message())
                .asString()
                .contains("another owner of Returns");
    }

    @Test
    void asksNobodyAboutAJourneyOfWhoAsksForTheGate() {
        returns = portfolios.journey(portfolios.portfolio("retail"), "Gifts", people.lead("lead"), "Give");
        say(row(null, Effect.UNKNOWN, "Asked in the pilot"));

        review();

        assertThat(open()).isEmpty();
        assertThat(matrix().rows().get(0).voice()).isEqualTo(Voice.OWN_JOURNEY);
    }

    @Test
    void endsWithTheDecision() {
        review();
        gates.decideBy(id, Outcome.GO);

        assertThatThrownBy(() -> answer(Effect.NEUTRAL, null)).isInstanceOf(StateMovedOn.class);
        time.runDue();

        assertThat(open()).isEmpty();
        assertThat(state()).isEqualTo(Consultation.State.DECIDED);
        assertThat(matrix().rows().get(0).voice()).isEqualTo(Voice.UNANSWERED);
    }

    @Test
    void endsWithTheWithdrawal() {
        review();

        submissions.withdraw(id, "Not now", gates.lead());

        assertThat(open()).isEmpty();
        assertThat(state()).isEqualTo(Consultation.State.WITHDRAWN);
    }

    @Test
    void keepsAnAnswerAtTheNextGateAndAsksAgainAboutWhatWasNotAnswered() {
        say(row("shop", Effect.WORSENS, "One more counter"), row("app", Effect.UNKNOWN, "Looked at in the pilot"));
        review();
        assertThat(open()).hasSize(1);
        answer(Effect.WORSENS, "Queues at noon");
        gates.decideBy(id, Outcome.GO);
        time.runDue();
        GateRequestId next = requests.following(id).orElseThrow().id();
        MatrixView carried = effects.read(next, gates.lead());

        assertThat(carried.version()).isEqualTo(1);
        assertThat(carried.rows()).hasSize(2).allSatisfy(row -> {
            assertThat(row.voice()).isEqualTo(Voice.ANSWERED);
            assertThat(row.carriedFrom().requestId()).isEqualTo(id.value());
        });

        GateRequestId former = id;
        id = next;
        say(row("shop", Effect.WORSENS, "One more counter"), row("app", Effect.WORSENS, "More taps"));
        assertThat(dossiers.read(next, gates.lead()).sideEffects().rows())
                .extracting(MatrixView.Row::voice)
                .containsExactly(Voice.ANSWERED, Voice.TO_BE_ASKED);
        gates.complete(next);
        submissions.submit(next, gates.lead());

        assertThat(open()).hasSize(1);
        assertThat(matrix().rows().get(0).word().by()).isEqualTo(owner.id());
        assertThatThrownBy(() -> consultations.answer(
                        next,
                        returns.id(),
                        List.of(new Consultations.Answer(
                                effects.read(former, gates.lead()).rows().get(1).id(), Effect.NEUTRAL, null)),
                        owner.acting()))
                .isInstanceOf(Outdated.class);
    }

    @Test
    void followsARevisionInReview() {
        review();
        gates.vote(id, "exec", Outcome.GO);
        String asked = item("answerSideEffects").id().value().toString();

        say(row("shop", Effect.WORSENS, "Two more counters"), row("app", Effect.UNKNOWN, "Nobody knows yet"));

        assertThat(requests.get(id).evidenceRevision()).isEqualTo(2);
        assertThat(dossiers.read(id, gates.exec("exec")).can().vote()).isTrue();
        assertThat(item("answerSideEffects").id().value()).hasToString(asked);
        assertThat(matrix().rows()).extracting(MatrixView.Row::voice).containsOnly(Voice.ASKED);

        say(row("shop", Effect.NEUTRAL, null));

        assertThat(open()).isEmpty();
        assertThat(state()).isEqualTo(Consultation.State.TAKEN_OUT);

        say(row("shop", Effect.UNKNOWN, "On second thoughts"));

        assertThat(open()).hasSize(1);
    }

    @Test
    void mayBeLeftToSomebodyElseWhoReadsFromThenOn() {
        review();
        Person deputy = people.person("deputy");
        WorkItem item = item("answerSideEffects");
        assertThatThrownBy(() -> inbox.handOver(item.id(), gates.lead().person(), "Away", owner.acting(), null))
                .isInstanceOf(InvalidInput.class);

        inbox.handOver(item.id(), deputy.id(), "Away", owner.acting(), null);

        assertThat(dossiers.read(id, deputy.acting()).evidence()).isNotNull();
        assertThat(dossiers.read(id, owner.acting()).evidence()).isNotNull();
        assertThatThrownBy(() -> answer(Effect.NEUTRAL, null)).isInstanceOf(NotPermitted.class);
        consultations.answer(id, returns.id(), answers(Effect.NEUTRAL, null), deputy.acting());
        assertThat(matrix().rows().get(0).word().by()).isEqualTo(deputy.id());
    }

    @Test
    void refusesStrangersAndWordsThatAreMissing() {
        review();

        for (Actor stranger : List.of(gates.pmo(), gates.lead(), gates.exec("exec"))) {
            assertThatThrownBy(() -> consultations.answer(id, returns.id(), answers(Effect.NEUTRAL, null), stranger))
                    .isInstanceOf(NotPermitted.class);
        }
        assertThatThrownBy(() -> answer(Effect.WORSENS, " ")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> consultations.answer(id, returns.id(), List.of(), owner.acting()))
                .isInstanceOf(InvalidInput.class);
    }

    private void review() {
        submissions.submit(id, gates.lead());
        gates.accept(id);
    }

    private void say(MatrixDraft.Row... rows) {
        effects.say(id, null, new MatrixDraft(null, List.of(rows)), false, gates.lead());
    }

    private MatrixDraft.Row row(String channel, Effect effect, String reason) {
        return new MatrixDraft.Row(returns.id(), channel, effect, reason);
    }

    private void answer(Effect effect, String words) {
        consultations.answer(id, returns.id(), answers(effect, words), owner.acting());
    }

    private List<Consultations.Answer> answers(Effect effect, String words) {
        return matrix().rows().stream()
                .filter(MatrixView.Row::awaitsOwner)
                .map(row -> new Consultations.Answer(row.id(), effect, words))
                .toList();
    }

    private void chase(boolean again, String reason) {
        inbox.answer(
                item("chaseConsultation").id(), gates.pmo(), new Completion.Answer(again, reason, List.of()), null);
    }

    private MatrixView matrix() {
        return effects.read(id, gates.pmo());
    }

    private Consultation.State state() {
        return latest().orElseThrow().state();
    }

    private Optional<Consultation> latest() {
        return store.of(id.value()).stream()
                .filter(one -> one.journey().equals(returns.id()))
                .findFirst();
    }

    private long reminders(String title) {
        return database.sql("select count(*) from outbox where topic = 'REMINDED' and subject like ?")
                .param("%" + title + "%")
                .query(Long.class)
                .single();
    }

    private List<WorkItem> open() {
        return latest().map(one -> inbox.openAbout(one.id().value())).orElse(List.of());
    }

    private WorkItem item(String kind) {
        return open().stream()
                .filter(item -> item.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No open " + kind));
    }
}
