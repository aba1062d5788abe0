package org.journeygate.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.journeygate.audit.AuditLog;
import org.journeygate.audit.EntryFilter;
import org.journeygate.gates.DecisionRow;
import org.journeygate.gates.Decisions;
import org.journeygate.gates.Dossier;
import org.journeygate.gates.Dossiers;
import org.journeygate.gates.GateRequestRow;
import org.journeygate.gates.GateRequestStatus;
import org.journeygate.gates.GateRequests;
import org.journeygate.gates.Outcome;
import org.journeygate.gates.Submissions;
import org.journeygate.gates.Tier;
import org.journeygate.gates.samples.CharterSample;
import org.journeygate.gates.samples.SamplingRule;
import org.journeygate.inbox.WorkItem;
import org.journeygate.inbox.WorkItems;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.Initiatives;
import org.journeygate.initiatives.predictions.Calibrations;
import org.journeygate.initiatives.predictions.Prediction;
import org.journeygate.initiatives.predictions.Predictions;
import org.journeygate.initiatives.predictions.Verdict;
import org.journeygate.insights.GateInsight;
import org.journeygate.insights.Insights;
import org.journeygate.people.Actor;
import org.journeygate.people.OfferedAccounts;
import org.journeygate.people.People;
import org.journeygate.people.Person;
import org.journeygate.people.UserId;
import org.journeygate.shared.PageQuery;
import org.journeygate.squads.Squads;
import org.journeygate.squads.charters.Charter;
import org.journeygate.squads.charters.Charters;
import org.journeygate.squads.escalations.Escalation;
import org.journeygate.squads.escalations.Escalations;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;

/** The demo as it stands when its port opens: history, open work for those who do it, and two drafts at every start. */
@Tag("database")
@DemoTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoTests {

    private static final PageQuery ALL = PageQuery.first(PageQuery.MAX_SIZE);

    @Autowired
    private Demo demo;

    @Autowired
    private OfferedAccounts accounts;

    @Autowired
    private People people;

    @Autowired
    private Squads squads;

    @Autowired
    private Charters charters;

    @Autowired
    private Escalations escalations;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private GateRequests requests;

    @Autowired
    private Decisions decisions;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Submissions submissions;

    @Autowired
    private Predictions predictions;

    @Autowired
    private Calibrations calibrations;

    @Autowired
    private WorkItems inbox;

    @Autowired
    private Insights insights;

    @Autowired
    private AuditLog audit;

    @Test
    @Order(1)
    void tellsOfAYearAndLeavesWorkForThoseWhoDoIt() {
        assertThat(accounts.all())
                .extracting(Person::login)
                .containsExactly(
                        "lead", "lead2", "exec", "exec2", "exec3", "exec4", "exec5", "pmo", "auditor", "admin");
        assertThat(squads.search(null, null, null, ALL).total()).isEqualTo(6);
        List<Initiative> bets = initiatives.search(Initiatives.Filter.ALL, ALL).items();
        assertThat(bets).hasSize(28);
        assertThat(bets).extracting(Initiative::status).containsAll(EnumSet.allOf(Initiative.Status.class));

        List<DecisionRow> taken = decisions.search(Decisions.Filter.ALL, ALL).items();
        assertThat(taken).hasSizeGreaterThan(50);
        assertThat(taken).extracting(DecisionRow::outcome).containsAll(EnumSet.allOf(Outcome.class));
        assertThat(taken).filteredOn(decision -> decision.decidedBy() != null).hasSize(3);
        assertThat(taken)
                .filteredOn(decision -> !decision.conditions().isEmpty())
                .hasSize(2);
        assertThat(withStatus(GateRequestStatus.WITHDRAWN)).hasSize(1);
        assertThat(audit.verify().valid()).isTrue();

        List<Prediction> predicted =
                predictions.search(Predictions.Filter.ALL, ALL).items();
        assertThat(predicted).extracting(Prediction::stage).contains(Prediction.Stage.RUNNING);
        assertThat(predicted)
                .filteredOn(prediction -> prediction.judgement() != null)
                .extracting(prediction -> prediction.judgement().verdict())
                .containsAll(EnumSet.allOf(Verdict.class));
        assertThat(calibrations.bySquad())
                .filteredOn(line -> line.calibration().isShown())
                .extracting(Calibrations.Line::name)
                .containsExactly("Doorstep");

        assertThat(kinds("lead")).containsExactlyInAnyOrder("completeRequest", "answerQuestion", "resumeOrLetGo");
        assertThat(kinds("lead2")).containsExactlyInAnyOrder("answerQuestion", "submitRework", "recordPause");
        assertThat(List.of("exec", "exec2", "exec3", "exec4"))
                .allSatisfy(login -> assertThat(kinds(login)).contains("vote"));
        assertThat(kinds("exec5")).contains("decide");
        assertThat(kinds("pmo")).contains("checkCompleteness", "chasePauseRecord");
    }

    @Test
    @Order(2)
    void offersOneDraftThatIsReadyForTheFullPanelAndSomeThatAreNot() {
        Map<Boolean, List<GateRequestRow>> drafts = drafts();
        assertThat(drafts.get(true)).hasSize(1);
        assertThat(drafts.get(false)).isNotEmpty();
        assertThat(drafts.get(false))
                .anyMatch(draft -> dossiers.read(draft.id(), actor("lead")).isCarried());

        demo.start();
        assertThat(drafts()).isEqualTo(drafts);
        assertThat(squads.search(null, null, null, ALL).total()).isEqualTo(6);

        for (int again = 1; again <= 3; again++) {
            GateRequestRow ready = drafts().get(true).get(0);
            assertThat(submissions.submit(ready.id(), actor("lead"))).isEqualTo(GateRequestStatus.COMPLETENESS);
            Dossier seen = dossiers.read(ready.id(), actor("lead"));
            assertThat(seen.request().tier()).isEqualTo(Tier.FULL);
            assertThat(seen.request().rule()).isEqualTo("two-thirds");
            assertThat(seen.seats())
                    .extracting(seat -> login(seat.holder()))
                    .containsExactlyInAnyOrder("exec", "exec2", "exec3");
            assertThat(seen.seats())
                    .extracting(seat -> login(seat.alternate()))
                    .doesNotContain("exec", "exec2", "exec3", "exec5");
            assertThat(login(seen.chair())).isEqualTo("exec5");

            demo.start();
            assertThat(drafts().get(true)).hasSize(1).doesNotContain(ready);
            assertThat(drafts().get(false)).isNotEmpty();
        }
    }

    private Map<Boolean, List<GateRequestRow>> drafts() {
        UserId lead = actor("lead").person();
        return withStatus(GateRequestStatus.DRAFT).stream()
                .filter(draft -> draft.author().equals(lead))
                .collect(Collectors.partitioningBy(
                        draft -> submissions.readiness(draft.id()).ready()));
    }

    @Test
    void hasSquadsThatDecideByTheirCharterAndOneThatIsObjectedTo() {
        Actor auditor = actor("auditor");

        assertThat(charters.search(new Charters.Filter(null, null), auditor, ALL)
                        .items())
                .extracting(charter -> squads.get(charter.squad()).name(), Charter::number, Charter::state)
                .contains(
                        tuple("Basket", 1, Charter.State.SUPERSEDED),
                        tuple("Basket", 2, Charter.State.IN_FORCE),
                        tuple("Doorstep", 1, Charter.State.IN_FORCE),
                        tuple("Care", 1, Charter.State.OBJECTIONS));
        assertThat(kinds("exec3")).contains("objectToCharter");
    }

    @Test
    void hasOneBlockedSquadWhoseFirstStepIsLateAndOneThatWasHelped() {
        assertThat(escalations
                        .search(new Escalations.Filter(null, null), actor("auditor"), ALL)
                        .items())
                .extracting(Escalation::state, one -> one.steps().stream()
                        .filter(step -> step.lateAt() != null)
                        .count())
                .containsExactly(tuple(Escalation.State.RAISED, 1L), tuple(Escalation.State.HELPED, 0L));
        assertThat(kinds("exec3")).contains("answerEscalation");
    }

    /** What the insights add up is counted here one by one: decisions from the register, votes from their panels' tiers, looks from the audit log. */
    @Test
    void addsUpWhatWasDecidedUnderChartersAndWhatThePmoLookedAt() {
        List<DecisionRow> passed = decisions
                .search(new Decisions.Filter(null, null, null, null, null, null, "under charter"), ALL)
                .items();
        assertThat(passed)
                .hasSize(4)
                .allMatch(decision -> decision.squadName().equals("Doorstep") && decision.charter() != null)
                .allMatch(decision -> decision.tier() == Tier.LIGHT);
        Set<UUID> requested =
                passed.stream().map(decision -> decision.request().value()).collect(Collectors.toSet());

        List<GateInsight.Avoided> avoided = insights.gates(null).approvalsAvoided();

        assertThat(sum(avoided, GateInsight.Avoided::gates)).isEqualTo(4);
        assertThat(sum(avoided, GateInsight.Avoided::votes)).isEqualTo(passed.size());
        assertThat(sum(avoided, GateInsight.Avoided::sampled))
                .isEqualTo(passed.stream()
                        .filter(decision -> SamplingRule.takes(decision.id().value(), 1))
                        .count())
                .isEqualTo(audited("charter-sample.taken", requested));
        assertThat(sum(avoided, GateInsight.Avoided::notAsChartered))
                .isEqualTo(audited("charter-sample.not-as-chartered", requested))
                .isEqualTo(1);
        assertThat(sum(avoided, GateInsight.Avoided::lookedAt))
                .isEqualTo(audited("charter-sample.as-chartered", requested) + 1)
                .isEqualTo(3);
        assertThat(passed)
                .extracting(DecisionRow::sample)
                .containsExactly(
                        CharterSample.State.WAITING,
                        CharterSample.State.NOT_AS_CHARTERED,
                        CharterSample.State.AS_CHARTERED,
                        CharterSample.State.AS_CHARTERED);
        assertThat(kinds("pmo")).contains("lookAtDecision");
    }

    private static long sum(List<GateInsight.Avoided> avoided, ToLongFunction<GateInsight.Avoided> figure) {
        return avoided.stream().mapToLong(figure).sum();
    }

    private long audited(String action, Set<UUID> requests) {
        return audit.find(new EntryFilter(null, null, action, null, null), ALL).items().stream()
                .filter(entry -> requests.contains(entry.subjectId()))
                .count();
    }

    private List<GateRequestRow> withStatus(GateRequestStatus status) {
        return requests.search(new GateRequests.Filter(status, null, null, null, null, null), ALL)
                .items();
    }

    private Set<String> kinds(String login) {
        return inbox.owedBy(people.named(login)).stream().map(WorkItem::kind).collect(Collectors.toSet());
    }

    private Actor actor(String login) {
        return people.named(login).acting();
    }

    private String login(UserId id) {
        return people.get(id).login();
    }
}
