package org.journeygate.squads.charters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.journeygate.DatabaseTest;
import org.journeygate.audit.AuditLog;
import org.journeygate.inbox.Completion;
import org.journeygate.inbox.Inbox;
import org.journeygate.inbox.WorkItem;
import org.journeygate.people.Actor;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.shared.InvalidInput;
import org.journeygate.shared.NotPermitted;
import org.journeygate.squads.Squad;
import org.journeygate.squads.Squads;
import org.journeygate.squads.charters.Charter.State;
import org.journeygate.squads.charters.CharterApprovals.Verdict;
import org.journeygate.squads.functions.SquadFunction;
import org.journeygate.workflow.CoversProcess;
import org.journeygate.workflow.Processes;
import org.journeygate.workflow.TimeMachine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The charter of a squad from its first draft to its end. Monday 2 March 2026, 09:00 in London. */
@DatabaseTest
@CoversProcess("squad-charter.bpmn")
class CharterModuleTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);

    @Autowired
    CharterFixtures fixtures;

    @Autowired
    Charters charters;

    @Autowired
    CharterApprovals approvals;

    @Autowired
    Squads squads;

    @Autowired
    Inbox inbox;

    @Autowired
    Processes processes;

    @Autowired
    PeopleFixtures people;

    @Autowired
    TimeMachine time;

    @Autowired
    AuditLog audit;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionOperations transaction;

    private Squad squad;

    @BeforeEach
    void formASquad() {
        squad = fixtures.squad("Basket");
    }

    @Test
    void comesIntoForceByTheWholeWay() {
        Charter charter = fixtures.submitted(squad, TODAY, JUNE);
        assertThat(charter.code()).isEqualTo("CH-2026-0001");
        assertThat(charter.state()).isEqualTo(State.PMO_CHECK);
        assertThat(item(charter, "checkCharter").group()).isEqualTo("PMO");
        assertThat(item(charter, "checkCharter").dueAt()).isEqualTo(Instant.parse("2026-03-04T17:00:00Z"));
        assertThatThrownBy(() -> approvals.check(charter.id(), true, null, fixtures.lead()))
                .isInstanceOf(NotPermitted.class);
        approvals.check(charter.id(), true, null, fixtures.pmo());

        assertThat(kinds(charter)).containsExactly("objectToCharter", "objectToCharter");
        assertThat(charters.mayRead(now(charter), people.person("designhead").acting()))
                .isTrue();
        assertThat(charters.mayRead(now(charter), people.person("marketinghead").acting()))
                .isFalse();
        assertThatThrownBy(() -> approvals.object(
                        charter.id(),
                        CharterAct.Ground.RISK,
                        "No",
                        people.person("marketinghead").acting()))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> approvals.object(
                        charter.id(),
                        CharterAct.Ground.PEOPLE,
                        " ",
                        people.person("designhead").acting()))
                .isInstanceOf(InvalidInput.class);
        approvals.object(
                charter.id(),
                CharterAct.Ground.PEOPLE,
                "She is promised elsewhere",
                people.person("designhead").acting());
        assertThatThrownBy(() -> approvals.object(
                        charter.id(), null, null, people.person("designhead").acting()))
                .isInstanceOf(CharterMovedOn.class);
        approvals.object(charter.id(), null, null, people.person("datahead").acting());

        assertThat(kinds(charter)).containsExactly("decideCharter");
        assertThat(charters.inForce(squad)).isEmpty();
        assertThatThrownBy(() -> approvals.decide(charter.id(), Verdict.APPROVE, null, fixtures.pmo()))
                .isInstanceOf(NotPermitted.class);
        Charter inForce = approvals.decide(charter.id(), Verdict.APPROVE, null, fixtures.sponsor());

        assertThat(inForce.state()).isEqualTo(State.IN_FORCE);
        assertThat(inForce.inForceFrom()).isEqualTo(TODAY);
        assertThat(kinds(charter)).isEmpty();
        assertThat(acts(charter))
                .containsExactly(
                        CharterAct.Kind.DRAFTED,
                        CharterAct.Kind.SUBMITTED,
                        CharterAct.Kind.CHECKED,
                        CharterAct.Kind.OBJECTED,
                        CharterAct.Kind.NOT_OBJECTED,
                        CharterAct.Kind.APPROVED,
                        CharterAct.Kind.CAME_INTO_FORCE);
        assertThat(charters.inForce(squad.id(), TODAY.minusDays(1))).isEmpty();
        assertThat(charters.inForce(squad.id(), TODAY)
                        .orElseThrow()
                        .mandate()
                        .rights()
                        .perQuarter())
                .isEqualByComparingTo("60000");
        assertThat(charters.inForce(squad.id(), JUNE)).isPresent();
        assertThat(charters.inForce(squad.id(), JUNE.plusDays(1))).isEmpty();
        assertThat(charters.mayRead(inForce, people.person("anybody").acting())).isTrue();
        assertThat(audit.verify().valid()).isTrue();
    }

    @Test
    void isSubmittedOnlyOnceItSaysEnough() {
        Charter draft = charters.draft(squad.id(), fixtures.pmo());

        assertThat(charters.checklist(draft).missing())
                .extracting(Checklist.Line::key)
                .containsExactly("purpose", "segment", "members", "success", "rights", "mustEscalate", "path");
        assertThat(draft.mandate().validUntil()).isEqualTo(TODAY.plusYears(1).minusDays(1));
        assertThatThrownBy(() -> approvals.submit(draft.id(), fixtures.lead()))
                .asInstanceOf(type(NotReady.class))
                .extracting(refused -> refused.errors().size())
                .isEqualTo(7);
        assertThatThrownBy(() -> approvals.submit(draft.id(), fixtures.pmo())).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> charters.draft(squad.id(), fixtures.lead())).isInstanceOf(OneIsOpen.class);
        assertThatThrownBy(() -> charters.draft(squad.id(), people.lead("other").acting()))
                .isInstanceOf(NotPermitted.class);
        assertThat(charters.mayRead(draft, people.person("anybody").acting())).isFalse();
        assertThat(charters.mayRead(draft, people.person("designhead").acting()))
                .isFalse();
        assertThat(charters.mayRead(draft, people.person("member").acting())).isTrue();
    }

    @Test
    void refusesWhatNoCharterMaySay() {
        Charter draft = charters.draft(squad.id(), fixtures.lead());
        CharterParticulars good = fixtures.words(squad, TODAY, JUNE);
        var stranger = people.person("stranger").id().value();
        var said = new CharterParticulars(
                good.purpose(),
                List.of(stranger),
                List.of(new CharterParticulars.Member(stranger, SquadFunction.DESIGN)),
                List.of(new CharterParticulars.Success(stranger, null, null, null)),
                new CharterParticulars.Rights(new BigDecimal("2"), BigDecimal.ONE, List.of(stranger), null, null),
                good.mustEscalate(),
                List.of(new CharterParticulars.Step(Mandate.StepTo.PERSON, null, null, 0)),
                good.workingAgreements(),
                TODAY,
                TODAY.plusMonths(24));

        assertThatThrownBy(() -> charters.write(draft.id(), draft.version(), said, fixtures.lead()))
                .asInstanceOf(type(InvalidInput.class))
                .extracting(refused -> refused.errors().stream()
                        .map(InvalidInput.FieldError::field)
                        .toList())
                .isEqualTo(List.of(
                        "stageIds",
                        "members[0].personId",
                        "success[0].by",
                        "success[0].from",
                        "success[0].target",
                        "success[0].metricId",
                        "rights.perQuarter",
                        "rights.journeyIds",
                        "escalationPath[0].workingDays",
                        "escalationPath[0].personId",
                        "validUntil"));
    }

    @Test
    void isReturnedByThePmoAndByTheSponsorAndRejected() {
        Charter charter = fixtures.submitted(squad, TODAY, JUNE);
        assertThatThrownBy(() -> approvals.check(charter.id(), false, " ", fixtures.pmo()))
                .isInstanceOf(InvalidInput.class);
        inbox.answer(
                item(charter, "checkCharter").id(),
                fixtures.pmo(),
                new Completion.Answer(false, "Which prices?", List.of()),
                null);
        assertThat(now(charter).state()).isEqualTo(State.RETURNED);
        assertThat(kinds(charter)).containsExactly("reviseCharter");
        Instant due = item(charter, "reviseCharter").dueAt();
        time.advanceTo(due.minusSeconds(1));
        assertThat(reminders()).isEqualTo(1);
        approvals.submit(charter.id(), fixtures.lead());
        approvals.check(charter.id(), true, null, fixtures.pmo());
        fixtures.heard(charter);

        assertThatThrownBy(() -> approvals.decide(charter.id(), Verdict.RETURN, "", fixtures.sponsor()))
                .isInstanceOf(InvalidInput.class);
        approvals.decide(charter.id(), Verdict.RETURN, "Less money", fixtures.sponsor());
        assertThat(now(charter).state()).isEqualTo(State.RETURNED);
        approvals.submit(charter.id(), fixtures.lead());
        approvals.check(charter.id(), true, null, fixtures.pmo());
        fixtures.heard(charter);
        approvals.decide(charter.id(), Verdict.REJECT, "Not now", fixtures.sponsor());

        assertThat(now(charter).state()).isEqualTo(State.REJECTED);
        assertThat(isRunning(charter)).isFalse();
        assertThat(charters.draft(squad.id(), fixtures.lead()).number()).isEqualTo(2);
    }

    @Test
    void isClosedWhereItIsNotSubmittedAgain() {
        Charter charter = fixtures.submitted(squad, TODAY, JUNE);
        approvals.check(charter.id(), false, "Which prices?", fixtures.pmo());
        time.advanceTo(item(charter, "reviseCharter").dueAt());

        assertThat(now(charter).state()).isEqualTo(State.WITHDRAWN);
        assertThat(acts(charter)).endsWith(CharterAct.Kind.CLOSED);
        assertThat(isRunning(charter)).isFalse();
    }

    @Test
    void goesOnWhereThePmoAndTheHeadsAreSilent() {
        Charter charter = fixtures.submitted(squad, TODAY, JUNE);
        time.advanceTo(Instant.parse("2026-03-04T16:59:59Z"));
        assertThat(reminders()).isEqualTo(1);
        time.advanceTo(Instant.parse("2026-03-04T17:00:00Z"));
        assertThat(now(charter).unchecked()).isTrue();
        assertThat(now(charter).state()).isEqualTo(State.OBJECTIONS);
        Instant due = item(charter, "objectToCharter").dueAt();
        assertThat(due).isEqualTo(Instant.parse("2026-03-11T17:00:00Z"));
        time.advanceTo(due.minusSeconds(1));
        assertThat(reminders()).isEqualTo(3);
        time.advanceTo(due);

        assertThat(acts(charter)).endsWith(CharterAct.Kind.NOT_HEARD, CharterAct.Kind.NOT_HEARD);
        assertThat(charters.acts(charter))
                .extracting(CharterAct::by)
                .contains(people.person("datahead").id());
        assertThat(now(charter).state()).isEqualTo(State.WITH_SPONSOR);
        assertThat(item(charter, "decideCharter").isHeldBy(fixtures.sponsor().person()))
                .isTrue();
    }

    @Test
    void asksThePmoForALateSponsorAndIsPutAnewBeforeAnother() {
        Charter charter = fixtures.withSponsor(squad, TODAY, JUNE);
        Instant due = item(charter, "decideCharter").dueAt();
        time.advanceTo(due.minusSeconds(1));
        assertThat(reminders()).isEqualTo(1);
        time.advanceTo(due);
        assertThat(kinds(charter)).containsExactlyInAnyOrder("decideCharter", "chaseSponsor");
        assertThat(approvals.acts(now(charter), fixtures.pmo()).chase()).isTrue();
        assertThat(approvals.acts(now(charter), fixtures.lead()).chase()).isFalse();
        time.advanceTo(item(charter, "chaseSponsor").dueAt().plusSeconds(1));
        assertThat(reminders()).isGreaterThanOrEqualTo(3);

        sponsoredBy(people.exec("sponsor2").acting());

        assertThat(kinds(charter)).containsExactly("decideCharter");
        assertThat(item(charter, "decideCharter").holders())
                .containsExactly(people.exec("sponsor2").id());
        assertThatThrownBy(() -> approvals.decide(charter.id(), Verdict.APPROVE, null, fixtures.sponsor()))
                .isInstanceOf(NotPermitted.class);
        sponsoredBy(people.exec("sponsor3").acting());
        assertThat(item(charter, "decideCharter")
                        .isHeldBy(people.exec("sponsor3").id()))
                .isTrue();
        approvals.decide(
                charter.id(), Verdict.APPROVE, null, people.exec("sponsor3").acting());
        assertThat(now(charter).state()).isEqualTo(State.IN_FORCE);
    }

    @Test
    void waitsForItsFirstDayAndSupersedesTheFormer() {
        Charter former = fixtures.approved(squad, TODAY, JUNE);
        Charter amended = charters.amend(former.id(), fixtures.lead());
        assertThat(amended.mandate().validUntil()).isEqualTo(JUNE);
        assertThat(amended.mandate().rights()).isEqualTo(former.mandate().rights());
        LocalDate april = LocalDate.of(2026, 4, 1);
        charters.write(
                amended.id(), amended.version(), fixtures.words(squad, april, april.plusMonths(6)), fixtures.lead());
        approvals.submit(amended.id(), fixtures.lead());
        approvals.check(amended.id(), true, null, fixtures.pmo());
        fixtures.heard(amended);
        approvals.decide(amended.id(), Verdict.APPROVE, "Good", fixtures.sponsor());

        assertThat(now(amended).state()).isEqualTo(State.APPROVED);
        assertThat(charters.inForce(squad).orElseThrow().id()).isEqualTo(former.id());
        time.advanceTo(Instant.parse("2026-03-31T23:00:00Z"));
        assertThat(now(former).state()).isEqualTo(State.SUPERSEDED);
        assertThat(now(amended).state()).isEqualTo(State.IN_FORCE);
        assertThat(isRunning(former)).isFalse();
        assertThat(charters.inForce(squad.id(), april.minusDays(1))
                        .orElseThrow()
                        .id())
                .isEqualTo(former.id());
        assertThat(charters.inForce(squad.id(), april).orElseThrow().id()).isEqualTo(amended.id());
        assertThat(now(former).mandate()).isEqualTo(former.mandate());
    }

    @Test
    void isRenewedUnchangedByOneClickAndTheSponsorsWord() {
        Charter charter = fixtures.approved(squad, TODAY, JUNE);
        assertThatThrownBy(() -> approvals.renew(charter.id(), fixtures.lead())).isInstanceOf(CharterMovedOn.class);
        time.advanceTo(Instant.parse("2026-05-31T08:00:00Z"));
        assertThat(kinds(charter)).containsExactly("renewCharter");
        assertThatThrownBy(() -> approvals.renew(charter.id(), fixtures.pmo())).isInstanceOf(NotPermitted.class);

        Charter renewed = approvals.renew(charter.id(), fixtures.lead());

        assertThat(kinds(charter)).isEmpty();
        assertThat(kinds(renewed)).containsExactly("decideCharter");
        assertThat(renewed.mandate().validFrom()).isEqualTo(LocalDate.of(2026, 7, 1));
        assertThat(renewed.mandate().validUntil()).isEqualTo(LocalDate.of(2026, 10, 29));
        assertThat(MandateDifference.of(charter.mandate(), renewed.mandate()))
                .containsExactly(CharterSection.SUCCESS, CharterSection.TERM);
        approvals.decide(renewed.id(), Verdict.APPROVE, null, fixtures.sponsor());
        assertThat(now(renewed).state()).isEqualTo(State.APPROVED);
        time.advanceTo(Instant.parse("2026-06-30T23:00:00Z"));

        assertThat(now(charter).state()).isEqualTo(State.SUPERSEDED);
        assertThat(now(renewed).state()).isEqualTo(State.IN_FORCE);
        assertThat(acts(charter)).doesNotContain(CharterAct.Kind.LAPSED);
        assertThat(charters.inForce(squad.id(), JUNE).orElseThrow().id()).isEqualTo(charter.id());
        assertThat(isRunning(charter)).isFalse();
    }

    @Test
    void lapsesWithItsRightsAndAsksTheSponsorAndThenThePmo() {
        Charter charter = fixtures.approved(squad, TODAY, JUNE);
        time.advanceTo(Instant.parse("2026-06-30T22:59:59Z"));
        assertThat(reminders()).isEqualTo(1);
        time.advanceTo(Instant.parse("2026-06-30T23:00:00Z"));

        assertThat(now(charter).state()).isEqualTo(State.LAPSED);
        assertThat(charters.inForce(squad)).isEmpty();
        assertThat(charters.inForce(squad.id(), JUNE)).isPresent();
        assertThat(kinds(charter)).containsExactly("settleLapse");
        assertThat(item(charter, "settleLapse").isHeldBy(fixtures.sponsor().person()))
                .isTrue();
        time.advanceTo(item(charter, "settleLapse").dueAt());
        assertThat(kinds(charter)).containsExactly("settleLapseForPmo");
        time.advanceTo(item(charter, "settleLapseForPmo").dueAt().plusSeconds(1));
        assertThat(reminders()).isGreaterThanOrEqualTo(4);
        assertThatThrownBy(() -> approvals.settleLapse(charter.id(), "", fixtures.pmo()))
                .isInstanceOf(InvalidInput.class);
        approvals.settleLapse(charter.id(), "It is dissolved in autumn", fixtures.pmo());

        assertThat(kinds(charter)).isEmpty();
        assertThat(isRunning(charter)).isFalse();
        Charter renewed = approvals.renew(charter.id(), fixtures.lead());
        assertThat(renewed.mandate().validFrom()).isAfter(JUNE.plusDays(5));
    }

    @Test
    void endsItsLapseByASuccessorOrByTheSponsorsWord() {
        Charter charter = fixtures.approved(squad, TODAY, JUNE);
        time.advanceTo(Instant.parse("2026-07-01T08:00:00Z"));
        Charter renewed = approvals.renew(charter.id(), fixtures.lead());
        approvals.decide(renewed.id(), Verdict.APPROVE, null, fixtures.sponsor());
        assertThat(now(renewed).state()).isEqualTo(State.IN_FORCE);
        assertThat(now(charter).state()).isEqualTo(State.LAPSED);
        assertThat(kinds(charter)).isEmpty();

        time.advanceTo(Instant.parse("2026-11-01T08:00:00Z"));
        assertThat(kinds(renewed)).containsExactly("settleLapse");
        inbox.answer(
                item(renewed, "settleLapse").id(),
                fixtures.sponsor(),
                new Completion.Answer(true, "Its journey ends", List.of()),
                null);
        assertThat(isRunning(renewed)).isFalse();
    }

    @Test
    void lapsesWhereItsAmendmentIsNotApprovedInTime() {
        Charter charter = fixtures.approved(squad, TODAY, JUNE);
        time.advanceTo(Instant.parse("2026-06-01T08:00:00Z"));
        Charter amended = charters.amend(charter.id(), fixtures.lead());
        charters.write(
                amended.id(),
                amended.version(),
                fixtures.words(squad, JUNE.plusDays(1), JUNE.plusYears(1)),
                fixtures.lead());
        approvals.submit(amended.id(), fixtures.lead());
        assertThat(kinds(charter)).isEmpty();
        time.advanceTo(Instant.parse("2026-06-30T23:00:00Z"));

        assertThat(now(charter).state()).isEqualTo(State.LAPSED);
    }

    @Test
    void isGivenUpAndItsWorkHandedOver() {
        Charter charter = fixtures.approved(squad, TODAY, JUNE);
        assertThatThrownBy(() -> approvals.retire(charter.id(), "Done", fixtures.pmo()))
                .isInstanceOf(NotPermitted.class);
        approvals.retire(charter.id(), "The journey is done", fixtures.lead());

        assertThat(now(charter).state()).isEqualTo(State.RETIRED);
        assertThat(charters.inForce(squad)).isEmpty();
        assertThat(kinds(charter)).containsExactly("handOverWork");
        time.advanceTo(item(charter, "handOverWork").dueAt().plusSeconds(1));
        assertThat(reminders()).isEqualTo(2);
        inbox.answer(
                item(charter, "handOverWork").id(),
                fixtures.pmo(),
                new Completion.Answer(true, "Squad Reward has its two bets", List.of()),
                null);
        assertThat(isRunning(charter)).isFalse();
        assertThat(acts(charter)).endsWith(CharterAct.Kind.RETIRED, CharterAct.Kind.HANDED_OVER);
    }

    @Test
    void isTakenBackWhileItIsInTheMake() {
        Charter charter = fixtures.checked(squad, TODAY, JUNE);
        assertThatThrownBy(() -> approvals.withdraw(charter.id(), null, fixtures.sponsor()))
                .isInstanceOf(NotPermitted.class);
        approvals.withdraw(charter.id(), "Too early", fixtures.lead());

        assertThat(now(charter).state()).isEqualTo(State.WITHDRAWN);
        assertThat(kinds(charter)).isEmpty();
        assertThat(isRunning(charter)).isFalse();
        assertThatThrownBy(() -> approvals.withdraw(charter.id(), null, fixtures.lead()))
                .isInstanceOf(CharterMovedOn.class);
    }

    @Test
    void leavesItsItemsToWhoLeadsTheSquadByThen() {
        Charter charter = fixtures.submitted(squad, TODAY, JUNE);
        approvals.check(charter.id(), false, "Which prices?", fixtures.pmo());
        assertThatThrownBy(() -> inbox.handOver(
                        item(charter, "reviseCharter").id(),
                        people.lead("other").id(),
                        "Please",
                        fixtures.lead(),
                        null))
                .isInstanceOf(InvalidInput.class);
        Squad present = squads.get(squad.id());
        squads.change(
                squad.id(),
                present.version(),
                new Squads.Particulars(
                        present.name(),
                        null,
                        people.lead("other").id(),
                        present.sponsor(),
                        Set.of(people.person("member").id(), people.lead("lead").id())),
                fixtures.pmo());

        assertThat(item(charter, "reviseCharter").isHeldBy(people.lead("other").id()))
                .isTrue();
        assertThat(approvals.submit(charter.id(), people.lead("other").acting()).state())
                .isEqualTo(State.PMO_CHECK);
    }

    private void sponsoredBy(Actor sponsor) {
        Squad present = squads.get(squad.id());
        squads.change(
                squad.id(),
                present.version(),
                new Squads.Particulars(present.name(), null, present.lead(), sponsor.person(), present.members()),
                fixtures.pmo());
    }

    private Charter now(Charter charter) {
        return charters.named(charter.code(), fixtures.pmo());
    }

    private List<CharterAct.Kind> acts(Charter charter) {
        return charters.acts(charter).stream().map(CharterAct::kind).toList();
    }

    private List<String> kinds(Charter charter) {
        return inbox.openAbout(charter.id().value()).stream()
                .map(WorkItem::kind)
                .toList();
    }

    private WorkItem item(Charter charter, String kind) {
        return inbox.openAbout(charter.id().value()).stream()
                .filter(item -> item.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private boolean isRunning(Charter charter) {
        return Boolean.TRUE.equals(
                transaction.execute(status -> processes.isRunning(charter.id().value())));
    }

    private long reminders() {
        return database.sql("select count(*) from outbox where topic = 'REMINDED'")
                .query(Long.class)
                .single();
    }
}
