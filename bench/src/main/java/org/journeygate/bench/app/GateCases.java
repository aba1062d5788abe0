package org.journeygate.bench.app;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.journeygate.bench.Contender;
import org.journeygate.bench.Switch;
import org.journeygate.gates.Ballot;
import org.journeygate.gates.Dossier;
import org.journeygate.gates.Dossiers;
import org.journeygate.gates.Drafts;
import org.journeygate.gates.EvidenceFile;
import org.journeygate.gates.GateRequestId;
import org.journeygate.gates.GateRequestStatus;
import org.journeygate.gates.Outcome;
import org.journeygate.gates.SideEffects;
import org.journeygate.gates.Submissions;
import org.journeygate.gates.Votes;
import org.journeygate.gates.sideeffects.MatrixDraft;
import org.journeygate.inbox.Completion;
import org.journeygate.inbox.Inbox;
import org.journeygate.inbox.WorkItem;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.Initiatives;
import org.journeygate.people.Actor;
import org.springframework.transaction.support.TransactionOperations;

/** Gate requests on their way: submitted, accepted, voted on by five, decided by the fifth. */
public final class GateCases implements Contender {

    /** A draft is submitted. */
    public static final String SUBMIT = "submit";

    /** The PMO accepts it, which opens five seats. */
    public static final String OPEN = "open";

    /** Four votes, none of which decides. */
    public static final String VOTE = "vote";

    /** The fifth, which decides. */
    public static final String DECIDE = "decide";

    private static final int SCORE = 7;

    private final String name;
    private final Switch database;
    private final Runnable before;
    private final Company company;
    private final Initiatives initiatives;
    private final Drafts drafts;
    private final SideEffects effects;
    private final Dossiers dossiers;
    private final EvidenceFile evidence;
    private final Clock clock;
    private final Submissions submissions;
    private final Votes votes;
    private final Inbox inbox;
    private final TransactionOperations transaction;
    private final List<Actor> voters;
    private final Actor pmo;

    /**
     * The cases of a company.
     *
     * @param before what is done before each round, e.g. connecting the other database
     */
    public GateCases(String name, Node node, Company company, Runnable before) {
        this.name = name;
        this.database = node.database();
        this.before = before;
        this.company = company;
        this.initiatives = node.bean(Initiatives.class);
        this.drafts = node.bean(Drafts.class);
        this.effects = node.bean(SideEffects.class);
        this.dossiers = node.bean(Dossiers.class);
        this.evidence = node.bean(EvidenceFile.class);
        this.clock = node.bean(Clock.class);
        this.submissions = node.bean(Submissions.class);
        this.votes = node.bean(Votes.class);
        this.inbox = node.bean(Inbox.class);
        this.transaction = node.bean(TransactionOperations.class);
        this.voters = Company.VOTERS.stream().map(company::actor).toList();
        this.pmo = company.actor("pmo");
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Switch database() {
        return database;
    }

    @Override
    public List<Act> prepare(int cases) {
        before.run();
        List<Draft> ready =
                IntStream.range(0, cases).parallel().mapToObj(this::draft).toList();
        return List.of(
                new Act(SUBMIT, 1, number -> submit(ready.get(number))),
                new Act(OPEN, 1, number -> accept(ready.get(number).id())),
                new Act(VOTE, voters.size() - 1, number -> voters.subList(0, voters.size() - 1)
                        .forEach(voter -> vote(ready.get(number).id(), voter, GateRequestStatus.IN_REVIEW))),
                new Act(
                        DECIDE,
                        1,
                        number -> vote(
                                ready.get(number).id(), voters.get(voters.size() - 1), GateRequestStatus.DECIDED)));
    }

    private void submit(Draft draft) {
        submissions.submit(draft.id(), draft.lead());
    }

    private void accept(GateRequestId id) {
        WorkItem check = inbox.openAbout(id.value()).get(0);
        inbox.answer(check.id(), pmo, new Completion.Answer(true, null, List.of()), check.version());
    }

    private void vote(GateRequestId id, Actor voter, GateRequestStatus then) {
        GateRequestStatus now = votes.cast(id, Ballot.of(Outcome.GO, "Because of the numbers"), voter)
                .status();
        if (now != then) {
            throw new IllegalStateException("The request is %s, not %s".formatted(now, then));
        }
    }

    private Draft draft(int number) {
        Initiative bet = company.bet(number);
        transaction.executeWithoutResult(status -> initiatives.moveOn(bet.id(), bet.code(), "G2", Actor.SYSTEM));
        Actor lead = company.lead(bet);
        GateRequestId id = drafts.begin(bet.id(), null, lead);
        Dossier empty = dossiers.read(id, lead);
        drafts.write(id, null, new Drafts.Wording("180 000 to scale", "+3.1 points", "What it does to returns"), lead);
        Map<String, Integer> scores = new HashMap<>();
        empty.gate().shouldMeet().forEach(factor -> scores.put(factor.key(), SCORE));
        effects.say(id, null, new MatrixDraft("Nobody but its customers comes by there", List.of()), false, lead);
        drafts.fill(
                id,
                null,
                empty.gate().mustMeet().stream()
                        .filter(criterion -> !criterion.isComputed())
                        .map(criterion -> new Drafts.Answer(criterion.key(), true, "Looked at in the last review"))
                        .toList(),
                scores,
                lead);
        empty.wantedEvidence()
                .forEach(kind -> evidence.add(
                        id,
                        new EvidenceFile.Statement(
                                kind,
                                "Evidence " + kind,
                                "10 of 12 finished unaided",
                                "Usability lab",
                                null,
                                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                                        .minusDays(10),
                                12,
                                true),
                        false,
                        lead));
        return new Draft(id, lead);
    }

    private record Draft(GateRequestId id, Actor lead) {}
}
