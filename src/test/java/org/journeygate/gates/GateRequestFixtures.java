package org.journeygate.gates;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.journeygate.gates.facts.ExperimentDraft;
import org.journeygate.gates.facts.FactsDraft;
import org.journeygate.gates.sideeffects.MatrixDraft;
import org.journeygate.inbox.Completion;
import org.journeygate.inbox.Inbox;
import org.journeygate.inbox.WorkItem;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.InitiativeFixtures;
import org.journeygate.initiatives.Initiatives;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.people.PeopleFixtures;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Gate requests in a named state, on the panel that the shipped tables choose: exec, exec2, exec3; chair exec5. */
@Component
public class GateRequestFixtures {

    private final InitiativeFixtures bets;
    private final Initiatives initiatives;
    private final PeopleFixtures people;
    private final People everybody;
    private final GateRequests requests;
    private final Dossiers dossiers;
    private final Drafts drafts;
    private final EvidenceFile evidence;
    private final SideEffects effects;
    private final Submissions submissions;
    private final Votes votes;
    private final Inbox inbox;
    private final TransactionOperations transaction;
    private final Clock clock;
    private int made;

    GateRequestFixtures(
            InitiativeFixtures bets,
            Initiatives initiatives,
            PeopleFixtures people,
            People everybody,
            GateRequests requests,
            Dossiers dossiers,
            Drafts drafts,
            EvidenceFile evidence,
            SideEffects effects,
            Submissions submissions,
            Votes votes,
            Inbox inbox,
            TransactionOperations transaction,
            Clock clock) {
        this.bets = bets;
        this.initiatives = initiatives;
        this.people = people;
        this.everybody = everybody;
        this.requests = requests;
        this.dossiers = dossiers;
        this.drafts = drafts;
        this.evidence = evidence;
        this.effects = effects;
        this.submissions = submissions;
        this.votes = votes;
        this.inbox = inbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The executives that the shipped decision tables name. */
    public void executives() {
        List.of("exec", "exec2", "exec3", "exec4", "exec5", "exec6", "exec7", "exec8")
                .forEach(people::exec);
        people.pmo("pmo");
    }

    /** An empty draft for the bet's next gate. */
    public GateRequestId draft(Initiative bet) {
        executives();
        return drafts.begin(bet.id(), null, lead());
    }

    /** A new bet, before G0. */
    public Initiative newBet() {
        return bets.bet("Shelf in parcel shops " + ++made);
    }

    /** A draft that is ready, light tier: a new bet before G0. */
    public GateRequestId readyLight() {
        return ready(newBet());
    }

    /** A draft that is ready, full tier: a bet that stands before G2 and asks for 180 000. */
    public GateRequestId readyFull() {
        return ready(before("G2", bets.bet("One-page checkout " + ++made)));
    }

    /** The bet, moved on to stand before that gate. */
    public Initiative before(String gate, Initiative bet) {
        transaction.executeWithoutResult(status -> initiatives.moveOn(bet.id(), bet.code(), gate, Actor.SYSTEM));
        return initiatives.get(bet.id());
    }

    /** A draft for the bet's next gate with everything that the gate asks for. */
    public GateRequestId ready(Initiative bet) {
        GateRequestId id = draft(bet);
        complete(id);
        return id;
    }

    /** Gives a draft everything that its gate asks for. */
    public void complete(GateRequestId id) {
        Gate gate = dossiers.read(id, lead()).gate();
        drafts.write(
                id, null, new Drafts.Wording("180 000 to scale", "+3.1 points", "What it does to returns"), lead());
        Map<String, Integer> scores = new HashMap<>();
        gate.shouldMeet()
                .forEach(factor ->
                        scores.put(factor.key(), Math.min(7, gate.scale().top())));
        drafts.fill(
                id,
                null,
                gate.mustMeet().stream()
                        .filter(criterion -> !criterion.isComputed())
                        .map(criterion -> new Drafts.Answer(criterion.key(), true, "Looked at in the last review"))
                        .toList(),
                scores,
                lead());
        if (!effects.read(id, lead()).said()
                && gate.mustMeet().stream()
                        .anyMatch(criterion -> criterion.key().equals(ComputedCriterion.SIDE_EFFECTS_ANSWERED.key()))) {
            effects.say(id, null, new MatrixDraft("Nobody but its customers comes by there", List.of()), false, lead());
        }
        dossiers.read(id, lead())
                .wantedEvidence()
                .forEach(kind -> evidence.add(id, statement(kind, "Evidence " + kind), false, lead()));
    }

    /** A full-tier request, submitted: the PMO is to check it. */
    public GateRequestId inCompleteness() {
        GateRequestId id = readyFull();
        submissions.submit(id, lead());
        return id;
    }

    /** A full-tier request in review, no vote cast. */
    public GateRequestId inReview() {
        GateRequestId id = inCompleteness();
        accept(id);
        return id;
    }

    /** A light request in review, no vote cast. */
    public GateRequestId lightInReview() {
        GateRequestId id = readyLight();
        submissions.submit(id, lead());
        return id;
    }

    /** A full-tier request that the votes did not settle: two against each other and an abstention; with the chair. */
    public GateRequestId contested() {
        GateRequestId id = inReview();
        vote(id, "exec", Outcome.STOP);
        vote(id, "exec2", Outcome.PIVOT);
        votes.cast(id, Ballot.of(null, null), exec("exec3"));
        return id;
    }

    /** The PMO accepts the request as complete. */
    public void accept(GateRequestId id) {
        inbox.answer(item(id, "checkCompleteness").id(), pmo(), new Completion.Answer(true, null, List.of()), null);
    }

    /** The person votes; a reason is given. */
    public Votes.CastVote vote(GateRequestId id, String login, Outcome outcome) {
        return votes.cast(id, Ballot.of(outcome, "Because of the numbers"), exec(login));
    }

    /** Everybody who is asked votes for it, after the PMO's check, until it is decided. */
    public void decideBy(GateRequestId id, Outcome outcome) {
        if (status(id) == GateRequestStatus.COMPLETENESS) {
            accept(id);
        }
        for (WorkItem item = nextVote(id); item != null; item = nextVote(id)) {
            votes.cast(
                    id,
                    Ballot.of(outcome, "Because of the numbers"),
                    everybody.get(item.holders().get(0)).acting());
        }
    }

    private @Nullable WorkItem nextVote(GateRequestId id) {
        return inbox.openAbout(id.value()).stream()
                .filter(item -> item.kind().equals("vote"))
                .findFirst()
                .orElse(null);
    }

    /** A vote that asks for something. */
    public Ballot conditional(String text) {
        return new Ballot(
                Outcome.GO_WITH_CONDITIONS,
                "Only with this",
                null,
                Map.of(),
                List.of(condition(text)),
                null,
                null,
                null);
    }

    /** A condition owed by the lead in April 2026. */
    public ConditionDraft condition(String text) {
        return new ConditionDraft(
                text, ConditionKind.BEFORE, people.lead("lead").id(), LocalDate.of(2026, 4, 30));
    }

    /** What an item of evidence says, gathered ten days ago: research is grade C, an experiment A. */
    public EvidenceFile.Statement statement(EvidenceKind kind, String title) {
        return new EvidenceFile.Statement(
                kind,
                title,
                "10 of 12 finished unaided",
                "Usability lab",
                null,
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(10),
                12,
                true,
                null,
                null,
                kind == EvidenceKind.EXPERIMENT
                        ? new FactsDraft(experiment(1_000, 10_000, 1_150, 10_000), null, null, null)
                        : null);
    }

    /** An experiment with as many conversions of as many, that ran to the size that was planned; 2 points matter. */
    public static ExperimentDraft experiment(int control, int ofControl, int variant, int ofVariant) {
        return new ExperimentDraft(
                new ExperimentDraft.ArmDraft(ofControl, control, null, null),
                new ExperimentDraft.ArmDraft(ofVariant, variant, null, null),
                BigDecimal.valueOf(2),
                ofControl + ofVariant,
                null,
                null,
                false);
    }

    /** The items of evidence of the request. */
    public List<EvidenceId> evidence(GateRequestId id) {
        return Objects.requireNonNull(dossiers.read(id, lead()).evidence()).stream()
                .map(Dossier.EvidenceItem::id)
                .toList();
    }

    /** The open item of that kind about the request. */
    public WorkItem item(GateRequestId id, String kind) {
        return inbox.openAbout(id.value()).stream()
                .filter(item -> item.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No open " + kind + " about " + id + " but "
                        + inbox.openAbout(id.value()).stream()
                                .map(WorkItem::kind)
                                .toList()));
    }

    /** The kinds of the open items about the request. */
    public List<String> openKinds(GateRequestId id) {
        return inbox.openAbout(id.value()).stream().map(WorkItem::kind).sorted().toList();
    }

    public GateRequestStatus status(GateRequestId id) {
        return requests.get(id).status();
    }

    public Actor lead() {
        return people.lead("lead").acting();
    }

    public Actor pmo() {
        return people.pmo("pmo").acting();
    }

    public Actor exec(String login) {
        return people.exec(login).acting();
    }
}
