package org.journeygate.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.journeygate.DatabaseTest;
import org.journeygate.audit.AuditLog;
import org.journeygate.gates.confirmations.Confirmation;
import org.journeygate.inbox.Inbox;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.InitiativeFixtures;
import org.journeygate.initiatives.Initiatives;
import org.journeygate.initiatives.moves.BetMove;
import org.journeygate.initiatives.moves.BetMoves;
import org.journeygate.initiatives.moves.BetOver;
import org.journeygate.initiatives.moves.WorkUnderWay;
import org.journeygate.initiatives.predictions.Calibrations;
import org.journeygate.initiatives.predictions.Judgements;
import org.journeygate.initiatives.predictions.Prediction;
import org.journeygate.initiatives.predictions.Predictions;
import org.journeygate.initiatives.predictions.Verdict;
import org.journeygate.journeys.PortfolioFixtures;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.people.UserId;
import org.journeygate.shared.InvalidInput;
import org.journeygate.shared.NotPermitted;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.StateMovedOn;
import org.journeygate.squads.Squad;
import org.journeygate.squads.SquadFixtures;
import org.journeygate.squads.charters.RiskClass;
import org.journeygate.workflow.TimeMachine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A bet of a squad led by lead goes to the squad Returns, led by other and sponsored by exec6. Monday 2 March 2026, 09:00. */
@DatabaseTest
class BetMoveModuleTests {

    private static final String REASON = "Returns owns the stage now";

    @Autowired
    BetMoves moves;

    @Autowired
    WorkUnderWay work;

    @Autowired
    GateRequestFixtures gates;

    @Autowired
    RightsFixtures charters;

    @Autowired
    GateRequests requests;

    @Autowired
    Submissions submissions;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Questions questions;

    @Autowired
    Decisions decisions;

    @Autowired
    Rights rights;

    @Autowired
    Predictions predictions;

    @Autowired
    Judgements judgements;

    @Autowired
    Calibrations calibrations;

    @Autowired
    Initiatives initiatives;

    @Autowired
    InitiativeFixtures bets;

    @Autowired
    PortfolioFixtures portfolios;

    @Autowired
    SquadFixtures squads;

    @Autowired
    PeopleFixtures people;

    @Autowired
    People everybody;

    @Autowired
    Inbox inbox;

    @Autowired
    AuditLog audit;

    @Autowired
    TimeMachine time;

    @Autowired
    JdbcClient database;

    @Test
    void takesItsRequestAlongWithNumberPanelAndVotes() {
        GateRequestId id = gates.inReview();
        Initiative bet = initiatives.get(requests.get(id).initiative());
        gates.vote(id, "exec", Outcome.GO);
        questions.ask(id, "What about returns?", gates.exec("exec2"));
        GateRequestRow before = requests.get(id);

        move(bet, returns());

        assertThat(requests.get(id)).satisfies(after -> {
            assertThat(after.code()).isEqualTo(before.code());
            assertThat(after.status()).isEqualTo(GateRequestStatus.IN_REVIEW);
            assertThat(after.squadName()).isEqualTo("Returns");
        });
        assertThat(dossiers.read(id, gates.pmo()).seats())
                .extracting(Dossier.SeatView::state)
                .containsExactly("VOTED", "OPEN", "OPEN");
        assertThat(gates.item(id, "answerQuestion").holders()).containsExactly(other().person());
        assertThatThrownBy(() -> submissions.withdraw(id, "Not ours", gates.lead()))
                .isInstanceOf(NotPermitted.class);
        gates.vote(id, "exec2", Outcome.GO);
        gates.vote(id, "exec3", Outcome.GO);
        assertThat(gates.status(id)).isEqualTo(GateRequestStatus.DECIDED);
        assertThat(initiatives.get(bet.id()).squad()).isNotEqualTo(bet.squad());
        assertThat(audit.verify().valid()).isTrue();
    }

    @Test
    void leavesWhatWasDecidedWithTheSquadThatAsked() {
        GateRequestId id = gates.inReview();
        Initiative bet = initiatives.get(requests.get(id).initiative());
        gates.decideBy(id, Outcome.GO);
        List<DecisionRow> before =
                decisions.search(Decisions.Filter.ALL, PageQuery.first(10)).items();

        move(bet, returns());

        assertThat(decisions.search(Decisions.Filter.ALL, PageQuery.first(10)).items())
                .isEqualTo(before)
                .extracting(DecisionRow::squad)
                .containsExactly(bet.squad().value());
        assertThat(requests.get(id).squad()).isEqualTo(bet.squad());
    }

    @Test
    void keepsThePromiseWithItsFirstSquadAndAsksTheNewLeadAboutIt() {
        GateRequestId id = gates.inReview();
        Initiative bet = initiatives.get(requests.get(id).initiative());
        database.sql("update initiative set promised_by = date '2026-06-01'").update();
        gates.decideBy(id, Outcome.GO);
        time.runDue();
        Prediction promised = predictions.of(bet.id()).get(0);
        time.advanceTo(promised.measureAt());
        assertThat(holders(promised, "commentFinding"))
                .containsExactly(gates.lead().person());

        Squad returns = returns();
        move(bet, returns);

        assertThat(work.of(List.of(bet.id())).get(bet.id())).anyMatch(piece -> piece.path()
                .equals("/predictions/" + promised.id().value()));
        assertThat(predictions.get(promised.id()).squad()).isEqualTo(bet.squad());
        assertThat(holders(promised, "commentFinding")).containsExactly(other().person());
        assertThatThrownBy(() -> judgements.comment(promised.id(), "Ours", gates.lead()))
                .isInstanceOf(NotPermitted.class);
        judgements.comment(promised.id(), "Nobody counted", other());
        UserId judge = predictions.get(promised.id()).judge();
        assertThat(judge)
                .isNotIn(gates.exec("sponsor").id(), gates.exec("exec6").id());
        assertThat(judgements.mayJudge(predictions.get(promised.id()), gates.exec("sponsor")))
                .isFalse();
        judgements.judge(
                promised.id(), Verdict.UNCLEAR, null, everybody.get(judge).acting());
        assertThat(calibrations.of(bet.squad()).judged()).isEqualTo(1);
        assertThat(calibrations.of(returns.id()).judged()).isZero();
    }

    @Test
    void gainsNothingByGivingASliceToAnotherSquad() {
        Squad basket = charters.squad("Basket", "50000", "100000");
        Squad other = charters.squad("Another", "50000", "100000");
        Initiative first = charters.bet(basket, "First half", "30000");
        assertThat(limit(first)).isEqualTo("NONE");
        Initiative second = charters.bet(basket, "Second half", "30000");
        move(second, other);
        assertThat(limit(second)).as("with what the first squad gave").isEqualTo("PER_DECISION");

        Initiative third = charters.bet(other, "Its own", "30000");
        assertThat(limit(third)).as("not theirs to count").isEqualTo("NONE");
        move(initiatives.get(first.id()), other);
        assertThat(limit(charters.bet(other, "Beside what came", "15000")))
                .as("with what the bet brought along")
                .isEqualTo("PER_DECISION");
        assertThat(limit(charters.bet(basket, "Beside what went", "25000")))
                .as("with what went away")
                .isEqualTo("PER_DECISION");
    }

    @Test
    void leavesTheMoneyInTheQuarterOfTheSquadThatGaveIt() {
        Squad basket = charters.squad("Basket", "50000", "50000");
        Squad other = charters.squad("Another", "50000", "50000");
        Initiative bet = charters.bet(basket, "Parcel shops", "40000");
        assertThat(limit(bet)).isEqualTo("NONE");
        time.runDue();
        move(initiatives.get(bet.id()), other);

        Initiative grown = charters.costing(initiatives.get(bet.id()), "45000", true, Initiative.Risk.MEDIUM);
        GateRequestId next = requests.about(bet.id()).stream()
                .filter(request -> request.status() == GateRequestStatus.DRAFT)
                .findFirst()
                .orElseThrow()
                .id();
        gates.complete(next);
        charters.confirm(next, Confirmation.Kind.COST);
        charters.confirm(next, Confirmation.Kind.REVERSIBILITY);
        charters.submit(next);

        assertThat(rights.of(requests.get(next)).orElseThrow().limit()).isEqualTo("NONE");
        assertThat(database.sql("select taken from rights_finding where squad_id = ?")
                        .param(other.id().value())
                        .query(Long.class)
                        .single())
                .as("what is new, of %s", grown.cost())
                .isEqualTo(5_000);
    }

    @Test
    void endsAConfirmationAskedOfWhoBelongsToTheTakingSquad() {
        Squad basket = charters.squad("Basket", "50000", "100000");
        Initiative bet = charters.bet(basket, "Parcel shops", "40000");
        GateRequestId id = gates.ready(bet);
        rights.ask(id, Confirmation.Kind.COST, gates.lead());
        rights.ask(id, Confirmation.Kind.REVERSIBILITY, gates.lead());
        Squad returns = squads.squad(
                portfolios.portfolio("retail"),
                "Returns",
                people.lead("other"),
                people.exec("exec6"),
                people.person("finance"));

        move(bet, returns);

        assertThat(rights.confirmations(id)).allSatisfy(one -> {
            boolean cost = one.kind() == Confirmation.Kind.COST;
            assertThat(one.state()).isEqualTo(cost ? Confirmation.State.OVER : Confirmation.State.OPEN);
            assertThat(one.squad()).isEqualTo(cost ? basket.id() : returns.id());
        });
    }

    @Test
    void countsNoConfirmationOfWhoBelongsToTheTakingSquad() {
        Initiative bet = charters.bet(charters.squad("Basket", "50000", "100000"), "Parcel shops", "40000");
        GateRequestId id = charters.confirmed(bet);
        Squad returns = squads.squad(
                portfolios.portfolio("retail"),
                "Returns",
                people.lead("lead"),
                people.exec("sponsor"),
                people.person("finance"),
                people.person("member"));
        charters.charter(returns, "50000", "100000", RiskClass.MEDIUM, false);

        move(bet, returns);
        charters.submit(id);

        assertThat(rights.of(requests.get(id)).orElseThrow().limit()).isEqualTo("COST_UNCONFIRMED");
    }

    @Test
    void tellsItsMoves() {
        Initiative bet = gates.newBet();
        Squad returns = returns();

        BetMove moved = move(bet, returns);

        assertThat(moves.of(bet.id())).containsExactly(moved);
        assertThat(moved.number()).isEqualTo(1);
        assertThat(moved.to()).isEqualTo(returns.id());
        assertThat(moved.reason()).isEqualTo(REASON);
        assertThat(moves.openOf(returns.id())).extracting(Initiative::id).containsExactly(bet.id());
        assertThat(moves.openOf(bet.squad())).isEmpty();
    }

    @Test
    void refusesWhatIsNoMove() {
        Initiative bet = gates.newBet();
        Squad returns = returns();
        Squad elsewhere = squads.squad(portfolios.portfolio("b2b"), "Far away");

        assertThatThrownBy(() -> moves.move(bet.id(), returns.id(), REASON, null, gates.lead()))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> moves.move(bet.id(), returns.id(), " ", null, gates.pmo()))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> moves.move(bet.id(), bet.squad(), REASON, null, gates.pmo()))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> moves.move(bet.id(), elsewhere.id(), REASON, null, gates.pmo()))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> moves.move(bet.id(), returns.id(), REASON, returns.id(), gates.pmo()))
                .isInstanceOf(StateMovedOn.class);
        database.sql("update squad set lead_id = null where id = ?")
                .param(returns.id().value())
                .update();
        assertThatThrownBy(() -> moves.move(bet.id(), returns.id(), REASON, null, gates.pmo()))
                .isInstanceOf(InvalidInput.class);
        database.sql("update initiative set status = 'STOPPED'").update();
        assertThatThrownBy(() -> moves.move(bet.id(), returns.id(), REASON, null, gates.pmo()))
                .isInstanceOf(BetOver.class);
        assertThat(moves.of(bet.id())).isEmpty();
    }

    private BetMove move(Initiative bet, Squad to) {
        return moves.move(bet.id(), to.id(), REASON, bet.squad(), gates.pmo());
    }

    private Squad returns() {
        return squads.squad(portfolios.portfolio("retail"), "Returns", people.lead("other"), people.exec("exec6"));
    }

    private Actor other() {
        return people.lead("other").acting();
    }

    private List<UserId> holders(Prediction prediction, String kind) {
        return inbox.openAbout(prediction.id().value()).stream()
                .filter(item -> item.kind().equals(kind))
                .flatMap(item -> item.holders().stream())
                .toList();
    }

    private String limit(Initiative bet) {
        GateRequestId id = charters.confirmed(bet);
        charters.submit(id);
        return rights.of(requests.get(id)).orElseThrow().limit();
    }
}
