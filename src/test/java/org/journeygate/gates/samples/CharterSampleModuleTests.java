package org.journeygate.gates.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.journeygate.DatabaseTest;
import org.journeygate.audit.AuditLog;
import org.journeygate.gates.DecisionRow;
import org.journeygate.gates.Decisions;
import org.journeygate.gates.GateRequestFixtures;
import org.journeygate.gates.GateRequestId;
import org.journeygate.gates.RightsFixtures;
import org.journeygate.inbox.Inbox;
import org.journeygate.inbox.WorkItem;
import org.journeygate.people.Actor;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.people.Person;
import org.journeygate.people.Role;
import org.journeygate.shared.InvalidInput;
import org.journeygate.shared.NotPermitted;
import org.journeygate.shared.PageQuery;
import org.journeygate.squads.Squad;
import org.journeygate.squads.Squads;
import org.journeygate.squads.charters.RiskClass;
import org.journeygate.workflow.CoversProcess;
import org.journeygate.workflow.TimeMachine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How the PMO looks at what a squad decided by itself; every decision is in the sample here. Monday 2 March 2026, 09:00. */
@DatabaseTest
@CoversProcess("charter-sample.bpmn")
class CharterSampleModuleTests {

    private static final Instant HALF_TIME = Instant.parse("2026-03-05T09:00:00Z");
    private static final Instant DEADLINE = Instant.parse("2026-03-09T17:00:00Z");
    private static final Instant DAY_AFTER = Instant.parse("2026-03-10T17:00:00Z");

    @Autowired
    RightsFixtures charters;

    @Autowired
    GateRequestFixtures gates;

    @Autowired
    PeopleFixtures people;

    @Autowired
    Decisions decisions;

    @Autowired
    CharterSamples samples;

    @Autowired
    Squads squads;

    @Autowired
    Inbox inbox;

    @Autowired
    AuditLog audit;

    @Autowired
    TimeMachine time;

    @Autowired
    JdbcClient database;

    private Squad squad;
    private GateRequestId request;

    @BeforeEach
    void letASquadDecideByItself() {
        squad = charters.squad("Basket", "50000", "100000");
        request = charters.confirmed(charters.bet(squad, "Parcel shops", "40000"));
        charters.submit(request);
    }

    @Test
    void comesToThePmoWithTheDecision() {
        CharterSample sample = sample();

        assertThat(sample.state()).isEqualTo(CharterSample.State.WAITING);
        assertThat(sample.decisionCode()).isEqualTo(decision().code());
        assertThat(sample.charter()).isEqualTo(decision().charter());
        assertThat(sample.dueAt()).isEqualTo(DEADLINE);
        assertThat(item().isUnclaimed()).isTrue();
        assertThat(item().group()).isEqualTo("PMO");
        assertThat(item().title()).isEqualTo("Look at what Squad Basket decided by itself: “Parcel shops”, G0");
        assertThat(samples.isTurn(sample, gates.pmo())).isTrue();
        assertThat(samples.isTurn(sample, gates.lead())).isFalse();
    }

    @Test
    void isFoundAsTheCharterSaysAndChangesNothing() {
        DecisionRow before = decision();

        CharterSample looked = samples.answer(sample().id(), true, null, gates.pmo());

        assertThat(looked.state()).isEqualTo(CharterSample.State.AS_CHARTERED);
        assertThat(looked.answeredBy()).isEqualTo(gates.pmo().person());
        assertThat(inbox.openAbout(looked.id().value())).isEmpty();
        assertThat(mailed()).isZero();
        assertThat(decision())
                .usingRecursiveComparison()
                .ignoringFields("sample")
                .isEqualTo(before);
        assertThat(decision().sample()).isEqualTo(CharterSample.State.AS_CHARTERED);
        assertThatThrownBy(() -> samples.answer(looked.id(), false, "No", gates.pmo()))
                .isInstanceOf(CharterSampleMovedOn.class);
        assertThat(audit.verify().valid()).isTrue();
    }

    @Test
    void isFoundNotAsTheCharterSaysForAReasonOnlyThatLeadAndSponsorAreTold() {
        assertThatThrownBy(() -> samples.answer(sample().id(), false, " ", gates.pmo()))
                .isInstanceOf(InvalidInput.class);

        samples.answer(sample().id(), false, "A shelf is a contract", gates.pmo());

        assertThat(sample().state()).isEqualTo(CharterSample.State.NOT_AS_CHARTERED);
        assertThat(sample().reason()).isEqualTo("A shelf is a contract");
        assertThat(mailed()).isEqualTo(Set.of(squad.lead(), squad.sponsor()).size());
        assertThat(gates.status(request).isOver()).isTrue();
    }

    @Test
    void isForNobodyButThePmoAndNobodysOwn() {
        Person bound = people.pmo("pmo2");
        Squad today = squads.get(squad.id());
        squads.change(
                today.id(),
                today.version(),
                new Squads.Particulars(
                        today.name(), today.journey(), today.lead(), today.sponsor(), Set.of(bound.id())),
                gates.pmo());

        assertThatThrownBy(() -> samples.answer(sample().id(), true, null, gates.exec("exec")))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> samples.answer(sample().id(), true, null, bound.acting()))
                .isInstanceOf(NotPermitted.class)
                .hasMessageContaining("belong to Squad Basket");
        assertThat(samples.isTurn(sample(), bound.acting())).isFalse();
        assertThatThrownBy(() -> inbox.handOver(claimed(gates.pmo()), bound.id(), "Away", gates.pmo(), null))
                .isInstanceOf(InvalidInput.class);
    }

    /** Whoever led the squad when it decided does not look at it later either. */
    @Test
    void staysOutOfTheHandsOfWhoLedTheSquadThen() {
        Person lead = people.lead("lead");
        Squad today = squads.get(squad.id());
        squads.change(
                today.id(),
                today.version(),
                new Squads.Particulars(
                        today.name(), today.journey(), people.lead("other").id(), today.sponsor(), Set.of()),
                gates.pmo());
        Actor former = new Actor(lead.id(), lead.name(), Set.of(Role.PMO));

        assertThatThrownBy(() -> samples.answer(sample().id(), true, null, former))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void isClaimedByOneOfThePmoAndGivenBack() {
        var id = claimed(gates.pmo());
        Actor colleague = people.pmo("pmo2").acting();

        assertThatThrownBy(() -> samples.answer(sample().id(), true, null, colleague))
                .isInstanceOf(NotPermitted.class);
        inbox.release(id, gates.pmo(), null);
        samples.answer(sample().id(), true, "Looked into it", colleague);

        assertThat(sample().answeredBy()).isEqualTo(colleague.person());
    }

    @Test
    void remindsThePmoUntilSomebodyHasLooked() {
        time.advanceTo(HALF_TIME);
        assertThat(reminders()).isEqualTo(1);
        time.advanceTo(DEADLINE);
        assertThat(reminders()).isEqualTo(2);
        time.advanceTo(DAY_AFTER);
        assertThat(reminders()).isEqualTo(3);

        samples.answer(sample().id(), true, null, gates.pmo());
        time.advanceTo(Instant.parse("2026-03-20T17:00:00Z"));

        assertThat(reminders()).isEqualTo(3);
    }

    @Test
    void keepsItsPlaceWhenTheCharterChanges() {
        CharterSample before = sample();

        charters.charter(squad, "10", "10", RiskClass.LOW, false);

        assertThat(sample()).isEqualTo(before);
        assertThat(samples.answer(before.id(), true, null, gates.pmo()).charter())
                .isEqualTo(before.charter());
    }

    @Test
    void takesNothingThatAPanelDecides() {
        GateRequestId dear = charters.confirmed(charters.bet(squad, "Too dear", "50001"));

        charters.submit(dear);

        assertThat(samples.search(new CharterSamples.Filter(null, null), PageQuery.first(10))
                        .total())
                .isEqualTo(1);
    }

    private CharterSample sample() {
        return samples.of(decision().id().value()).orElseThrow();
    }

    private DecisionRow decision() {
        return decisions
                .search(Decisions.Filter.ALL, PageQuery.first(10))
                .items()
                .get(0);
    }

    private WorkItem item() {
        return inbox.openAbout(sample().id().value()).get(0);
    }

    private org.journeygate.inbox.WorkItemId claimed(Actor by) {
        return inbox.claim(item().id(), by, null).id();
    }

    private long mailed() {
        return count("SAMPLED");
    }

    private long reminders() {
        UUID item = item(sample());
        return database.sql("select count(*) from outbox where topic = 'REMINDED' and letter like ?")
                .param("%" + item + "%")
                .query(Long.class)
                .single();
    }

    private UUID item(CharterSample sample) {
        return database.sql("select id from work_item where subject_id = ?")
                .param(sample.id().value())
                .query(UUID.class)
                .single();
    }

    private long count(String topic) {
        return database.sql("select count(*) from outbox where topic = ?")
                .param(topic)
                .query(Long.class)
                .single();
    }
}
