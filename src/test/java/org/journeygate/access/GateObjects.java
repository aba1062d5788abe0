package org.journeygate.access;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.journeygate.gates.ChairDecisions;
import org.journeygate.gates.Decisions;
import org.journeygate.gates.Dossier;
import org.journeygate.gates.Dossiers;
import org.journeygate.gates.GateRequestFixtures;
import org.journeygate.gates.GateRequestId;
import org.journeygate.gates.GateRequests;
import org.journeygate.gates.MatrixView;
import org.journeygate.gates.Outcome;
import org.journeygate.gates.Questions;
import org.journeygate.gates.Resumptions;
import org.journeygate.gates.Rights;
import org.journeygate.gates.RightsFixtures;
import org.journeygate.gates.SideEffects;
import org.journeygate.gates.Submissions;
import org.journeygate.gates.confirmations.Confirmation;
import org.journeygate.gates.samples.CharterSamples;
import org.journeygate.gates.sideeffects.Effect;
import org.journeygate.gates.sideeffects.MatrixDraft;
import org.journeygate.inbox.Completion;
import org.journeygate.inbox.Inbox;
import org.journeygate.inbox.WorkItem;
import org.journeygate.inbox.WorkItemId;
import org.journeygate.initiatives.pauses.Pauses;
import org.journeygate.journeys.JourneyId;
import org.journeygate.journeys.PortfolioFixtures;
import org.journeygate.journeys.PortfolioId;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.people.Person;
import org.journeygate.people.Role;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Sql;
import org.journeygate.squads.Squad;
import org.journeygate.squads.Squads;
import org.journeygate.squads.functions.FunctionHeads;
import org.journeygate.squads.functions.Functions;
import org.journeygate.workflow.TimeMachine;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gate requests, decisions and work items in the states of {@code object-access.txt}, and the facts that requests about them need. */
@Component
class GateObjects {

    private final GateRequestFixtures gates;
    private final PeopleFixtures people;
    private final People known;
    private final GateRequests requests;
    private final Submissions submissions;
    private final Resumptions resumptions;
    private final Pauses pauses;
    private final Dossiers dossiers;
    private final SideEffects effects;
    private final PortfolioFixtures portfolios;
    private final Questions questions;
    private final ChairDecisions chair;
    private final Inbox inbox;
    private final Squads squads;
    private final Functions functions;
    private final Rights rights;
    private final RightsFixtures charters;
    private final Decisions decisions;
    private final CharterSamples samples;
    private final ObjectProvider<TimeMachine> time;
    private final Clock clock;
    private final JdbcClient database;

    GateObjects(
            GateRequestFixtures gates,
            PeopleFixtures people,
            People known,
            GateRequests requests,
            Submissions submissions,
            Resumptions resumptions,
            Pauses pauses,
            Dossiers dossiers,
            SideEffects effects,
            PortfolioFixtures portfolios,
            Questions questions,
            ChairDecisions chair,
            Inbox inbox,
            Squads squads,
            Functions functions,
            Rights rights,
            RightsFixtures charters,
            Decisions decisions,
            CharterSamples samples,
            ObjectProvider<TimeMachine> time,
            Clock clock,
            JdbcClient database) {
        this.gates = gates;
        this.people = people;
        this.known = known;
        this.requests = requests;
        this.submissions = submissions;
        this.resumptions = resumptions;
        this.pauses = pauses;
        this.dossiers = dossiers;
        this.effects = effects;
        this.portfolios = portfolios;
        this.questions = questions;
        this.chair = chair;
        this.inbox = inbox;
        this.squads = squads;
        this.functions = functions;
        this.rights = rights;
        this.charters = charters;
        this.decisions = decisions;
        this.samples = samples;
        this.time = time;
        this.clock = clock;
        this.database = database;
    }

    /** A new one in that state: its facts by name, {@code id} among them. */
    Map<String, String> make(String state) {
        return switch (state) {
            case "DRAFT" -> request(gates.readyFull());
            case "DRAFT_OF_A_FORMER_LEAD" -> request(ledByAnother(gates.readyFull()));
            case "CONFIRMATION_ASKED" -> confirming(gates.readyFull());
            case "SAMPLED" -> sampled();
            case "COMPLETENESS" -> with(request(gates.inCompleteness()), "checkCompleteness");
            case "RETURNED" -> with(request(returned()), "completeRequest");
            case "IN_REVIEW" -> voting(gates.inReview());
            case "HALF_VOTED" -> voting(halfVoted());
            case "ASKED" -> with(request(asked()), "answerQuestion");
            case "LAPSED_SEAT" -> with(request(lapsed()), "replaceSeat");
            case "WITH_CHAIR" -> with(request(gates.contested()), "decide");
            case "REWORK" -> request(reworked());
            case "REWORK_MISSED" -> with(request(missed()), "decide");
            case "DECIDED" -> request(decided());
            case "PAUSED" -> request(paused());
            case "PAUSED_BET" -> bet(paused());
            case "LATE_PAUSED_BET" -> bet(pausedLate());
            case "RESUMING_BET" -> bet(resuming());
            case "SEAT_OF_A_PMO" -> ofAPmo(voting(gates.inReview()));
            case "TOUCHING" -> touching(gates.readyFull());
            case "CONSULTED" -> consulted();
            case "CONSULTED_LATE" -> consultedLate();
            case "DECISION" -> decision(decided());
            case "CHECK_ITEM" -> item(gates.inCompleteness(), "checkCompleteness", people.pmo("pmo2"));
            case "OWN_CHECK_ITEM" -> claimed("pmo");
            case "CLAIMED_CHECK_ITEM" -> claimed("pmo3");
            case "VOTE_ITEM" -> voteItem(gates.inReview());
            case "VOTE_ITEM_FOR_A_PMO" -> item(vote(gates.inReview()), people.person("both", Role.EXECUTIVE, Role.PMO));
            case "FORMER_VOTE_ITEM" -> handedOver(voteItem(gates.inReview()));
            case "DECISION_ITEM" -> item(gates.contested(), "decide", people.exec("newcomer"));
            case "ANSWER_ITEM" -> item(asked(), "answerQuestion", people.lead("other"));
            case "RETURN_ITEM" -> item(returned(), "completeRequest", people.lead("other"));
            case "LAPSED_SEAT_ITEM" -> item(lapsed(), "replaceSeat", people.pmo("pmo2"));
            default -> throw new AssertionError("Nobody knows how to make " + state);
        };
    }

    /** It worsens the journey of outsider in the shop, and leaves it as it is in the app. */
    private Map<String, String> touching(GateRequestId id) {
        JourneyId returns = portfolios
                .journey(portfolios.portfolio("retail"), "Returns " + id.value(), people.exec("outsider"), "Refund")
                .id();
        effects.say(
                id,
                null,
                new MatrixDraft(
                        null,
                        List.of(
                                new MatrixDraft.Row(returns, "shop", Effect.WORSENS, "One more counter"),
                                new MatrixDraft.Row(returns, "app", Effect.NEUTRAL, null))),
                false,
                gates.lead());
        return touched(id);
    }

    private Map<String, String> touched(GateRequestId id) {
        Map<String, String> facts = request(id);
        List<MatrixView.Row> rows = effects.read(id, gates.pmo()).rows();
        facts.put("journeyId", rows.get(0).journey().value().toString());
        facts.put("asked", rows.get(0).id().value().toString());
        facts.put("row", rows.get(1).id().value().toString());
        return facts;
    }

    private Map<String, String> consulted() {
        GateRequestId id = gates.readyFull();
        touching(id);
        submissions.submit(id, gates.lead());
        gates.accept(id);
        return touched(id);
    }

    private Map<String, String> consultedLate() {
        Map<String, String> facts = consulted();
        UUID asked = effects.read(new GateRequestId(UUID.fromString(facts.get("id"))), gates.pmo())
                .consultations()
                .get(0)
                .id()
                .value();
        time.getObject().advanceTo(inbox.openAbout(asked).get(0).dueAt());
        return facts;
    }

    /** Exec is to confirm what it costs. */
    private Map<String, String> confirming(GateRequestId id) {
        PortfolioId portfolio = requests.get(id).portfolio();
        FunctionHeads heads = functions.of(portfolio);
        functions.write(
                portfolio,
                heads.version(),
                new Functions.Particulars(heads.heads(), people.exec("exec").id(), null),
                gates.pmo());
        Map<String, String> facts = request(id);
        facts.put(
                "confirmation",
                rights.ask(id, Confirmation.Kind.COST, gates.lead())
                        .id()
                        .value()
                        .toString());
        return facts;
    }

    /** Whoever wrote it has left the squad, which the other lead leads now. */
    private GateRequestId ledByAnother(GateRequestId id) {
        Squad squad = squads.get(dossiers.read(id, gates.pmo()).request().squad());
        squads.change(
                squad.id(),
                squad.version(),
                new Squads.Particulars(
                        squad.name(), squad.journey(), people.lead("other").id(), squad.sponsor(), squad.members()),
                gates.pmo());
        return id;
    }

    /** Decided by a squad under its charter, and in the PMO's sample. */
    private Map<String, String> sampled() {
        GateRequestId id = charters.confirmed(charters.bet(
                charters.squad("Sampled " + UUID.randomUUID(), "50000", "100000"), "Parcel shops", "40000"));
        charters.submit(id);
        UUID decision = decisions.search(Decisions.Filter.ALL, PageQuery.first(PageQuery.MAX_SIZE)).items().stream()
                .filter(row -> row.request().equals(id))
                .findFirst()
                .orElseThrow()
                .id()
                .value();
        return facts(samples.of(decision).orElseThrow().id().value());
    }

    private GateRequestId returned() {
        GateRequestId id = gates.inCompleteness();
        inbox.answer(
                gates.item(id, "checkCompleteness").id(),
                gates.pmo(),
                new Completion.Answer(false, "The estimate is missing", List.of()),
                null);
        return id;
    }

    private GateRequestId halfVoted() {
        GateRequestId id = gates.inReview();
        questions.ask(id, "What does the shop earn?", gates.exec("exec2"));
        gates.vote(id, "exec2", Outcome.STOP);
        gates.vote(id, "exec3", Outcome.PIVOT);
        return id;
    }

    private GateRequestId asked() {
        GateRequestId id = gates.inReview();
        questions.ask(id, "What does the shop earn?", gates.exec("exec"));
        return id;
    }

    /** One seat voted, one asked and has time left, and that of exec3 lapsed. */
    private GateRequestId lapsed() {
        GateRequestId id = gates.inReview();
        gates.vote(id, "exec", Outcome.GO);
        questions.ask(id, "Why?", gates.exec("exec2"));
        Instant lapse = seat(id, "exec3").lapsesAt();
        time.getObject().advanceTo(lapse);
        return id;
    }

    private GateRequestId decided() {
        GateRequestId id = gates.contested();
        chair.decide(
                id, new ChairDecisions.Verdict(Outcome.PIVOT, "Another way", List.of(), null, 1), gates.exec("exec5"));
        return id;
    }

    /** The draft of the next round, after a pivot. */
    private GateRequestId reworked() {
        GateRequestId id = decided();
        time.getObject().runDue();
        return requests.following(id).orElseThrow().id();
    }

    /** The squad lead has given it up: the chair is to choose. */
    private GateRequestId missed() {
        GateRequestId id = reworked();
        submissions.withdraw(id, "The idea is dead", gates.lead());
        return id;
    }

    private GateRequestId paused() {
        GateRequestId id = gates.inReview();
        gates.decideBy(id, Outcome.PAUSE);
        time.getObject().runDue();
        return id;
    }

    /** Nobody has said in time who is held and who is freed. */
    private GateRequestId pausedLate() {
        GateRequestId id = paused();
        time.getObject().advanceTo(pauses.get(requests.get(id).initiative()).recordDueAt());
        return id;
    }

    private GateRequestId resuming() {
        GateRequestId id = paused();
        submissions.submit(resumptions.begin(id, "The season is over", gates.lead()), gates.lead());
        return id;
    }

    /** The bet of a request. */
    private Map<String, String> bet(GateRequestId id) {
        Map<String, String> facts = facts(requests.get(id).initiative().value());
        facts.put("code", requests.get(id).initiativeCode());
        facts.put("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString());
        return facts;
    }

    /** A file at the item, put there past all rules, since most states allow none to be attached. */
    private String attached(UUID request, UUID item) {
        UUID id = UUID.randomUUID();
        database.sql("insert into evidence_file (id, type, size, sha256) values (?, 'text/plain', 0, '0')")
                .param(id)
                .update();
        database.sql("""
                        insert into attachment (id, gate_request_id, evidence_id, file_id, name, added_at, added_by)
                        values (?, ?, ?, ?, 'notes.txt', ?, ?)
                        """)
                .params(id, request, item, id, Sql.timestamp(clock.instant()), id)
                .update();
        return id.toString();
    }

    private Map<String, String> request(GateRequestId id) {
        Dossier dossier = dossiers.read(id, gates.pmo());
        Map<String, String> facts = facts(id.value());
        facts.put("version", String.valueOf(dossier.request().version()));
        facts.put("revision", String.valueOf(dossier.request().evidenceRevision()));
        facts.put("matrixVersion", String.valueOf(dossier.sideEffects().version()));
        facts.put("evidenceId", dossier.evidence().get(0).id().value().toString());
        facts.put(
                "attachmentId",
                attached(id.value(), dossier.evidence().get(0).id().value()));
        facts.put("evidenceVersion", String.valueOf(dossier.evidence().get(0).version()));
        facts.put("code", dossier.request().initiativeCode());
        if (dossier.decision() != null) {
            facts.put("decision", dossier.decision().value().toString());
        }
        facts.put("newcomer", people.exec("newcomer").id().value().toString());
        facts.put(
                "criterion",
                dossier.criteria().stream()
                        .map(Dossier.AnsweredCriterion::criterion)
                        .filter(criterion -> !criterion.isComputed())
                        .findFirst()
                        .orElseThrow()
                        .key());
        dossier.seats().stream()
                .filter(seat -> seat.holder().equals(people.exec("exec3").id()))
                .forEach(seat -> facts.put("seatId", seat.id().value().toString()));
        dossier.questions()
                .forEach(question ->
                        facts.put("questionId", question.id().value().toString()));
        return facts;
    }

    /** Whoever holds the seat has become a member of the PMO since. */
    private Map<String, String> ofAPmo(Map<String, String> facts) {
        Person exec = people.exec("exec");
        known.change(
                exec.id(),
                new People.PersonChange(exec.name(), exec.email(), Set.of(Role.EXECUTIVE, Role.PMO), true),
                exec.version(),
                Actor.SYSTEM);
        return facts;
    }

    private Map<String, String> voting(GateRequestId id) {
        return with(request(id), vote(id));
    }

    private Map<String, String> with(Map<String, String> facts, String kind) {
        return with(facts, gates.item(new GateRequestId(UUID.fromString(facts.get("id"))), kind));
    }

    private static Map<String, String> with(Map<String, String> facts, WorkItem item) {
        facts.put("item", item.id().value().toString());
        facts.put("itemVersion", String.valueOf(item.version()));
        return facts;
    }

    private WorkItem vote(GateRequestId id) {
        return inbox.openAbout(id.value()).stream()
                .filter(item -> item.isHeldBy(people.exec("exec").id()))
                .findFirst()
                .orElseThrow();
    }

    private Dossier.SeatView seat(GateRequestId id, String holder) {
        return dossiers.read(id, gates.pmo()).seats().stream()
                .filter(seat -> seat.holder().equals(people.exec(holder).id()))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, String> decision(GateRequestId id) {
        return facts(dossiers.read(id, gates.pmo()).decision().value());
    }

    private Map<String, String> item(GateRequestId id, String kind, Person receiver) {
        return item(gates.item(id, kind), receiver);
    }

    private static Map<String, String> item(WorkItem item, Person receiver) {
        Map<String, String> facts = facts(item.id().value());
        facts.put("version", String.valueOf(item.version()));
        facts.put("receiver", receiver.id().value().toString());
        return facts;
    }

    private Map<String, String> claimed(String login) {
        WorkItem check = gates.item(gates.inCompleteness(), "checkCompleteness");
        return item(inbox.claim(check.id(), people.pmo(login).acting(), null), people.pmo("pmo2"));
    }

    private Map<String, String> voteItem(GateRequestId id) {
        return item(vote(id), people.exec("newcomer"));
    }

    private Map<String, String> handedOver(Map<String, String> facts) {
        var id = new WorkItemId(UUID.fromString(facts.get("id")));
        return item(
                inbox.handOver(id, people.exec("newcomer").id(), "Away", gates.exec("exec"), null),
                people.exec("newest"));
    }

    private static Map<String, String> facts(UUID id) {
        return new HashMap<>(Map.of("id", id.toString()));
    }
}
