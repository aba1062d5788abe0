package org.journeygate.initiatives.moves;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.journeygate.audit.AuditLog;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.InitiativeId;
import org.journeygate.initiatives.Initiatives;
import org.journeygate.journeys.PortfolioId;
import org.journeygate.people.Actor;
import org.journeygate.people.Role;
import org.journeygate.people.UserId;
import org.journeygate.shared.Checks;
import org.journeygate.shared.NotPermitted;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.StateMovedOn;
import org.journeygate.squads.Squad;
import org.journeygate.squads.SquadId;
import org.journeygate.squads.Squads;
import org.journeygate.workflow.OnceMore;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The moves of bets from squad to squad. What a bet has under way goes along and its lead of today acts on it; what it promised
 * and what was decided and spent on it stays with the squad that did.
 */
@OnceMore
@Component
@Transactional
public class BetMoves {

    /** The longest reason, in characters. */
    public static final int REASON = 2_000;

    private final BetMoveRepository moves;
    private final Initiatives initiatives;
    private final Squads squads;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BetMoves(
            BetMoveRepository moves,
            Initiatives initiatives,
            Squads squads,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.moves = moves;
        this.initiatives = initiatives;
        this.squads = squads;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** The bet's moves, the oldest first. One statement. */
    @Transactional(readOnly = true)
    public List<BetMove> of(InitiativeId bet) {
        return moves.of(bet);
    }

    /** The squad's bets that go on or of which something waits, such as a prediction to be judged; the oldest first. */
    @Transactional(readOnly = true)
    public List<Initiative> openOf(SquadId squad) {
        List<InitiativeId> open = moves.openOf(squad);
        Map<InitiativeId, Initiative> found = initiatives.all(open);
        return open.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** Whether the person may move the bet as it stands now. */
    @Transactional(readOnly = true)
    public boolean mayMove(Initiative bet, Actor actor) {
        return actor.is(Role.PMO) && moves.isOpen(bet.id());
    }

    /** The squads that could take the bet over: the others of its portfolio that have a lead, by name. */
    @Transactional(readOnly = true)
    public List<Squad> takers(Initiative bet) {
        return takers(bet.portfolio(), bet.squad());
    }

    List<Squad> takers(PortfolioId portfolio, SquadId giver) {
        return squads.search(portfolio, null, null, PageQuery.first(PageQuery.MAX_SIZE)).items().stream()
                .filter(squad -> squad.lead() != null
                        && !squad.isDissolved()
                        && !squad.id().equals(giver))
                .sorted(Comparator.comparing(Squad::name))
                .toList();
    }

    /**
     * Gives the bet to another squad of its portfolio. Refused: who is not the PMO (NotPermitted), a bet of which nothing is
     * open ({@link BetOver}) or that another squad has by now (StateMovedOn), no reason, no squad, the bet's own or one without a
     * lead (InvalidInput).
     *
     * @param seenWith the squad that had it when the person looked; null where they cannot have missed anything
     */
    public BetMove move(
            InitiativeId id, @Nullable SquadId to, @Nullable String reason, @Nullable SquadId seenWith, Actor by) {
        if (!by.is(Role.PMO)) {
            throw new NotPermitted("not-the-pmo", "Only the PMO moves a bet from one squad to another.");
        }
        Initiative bet = initiatives.get(id);
        if (seenWith != null && !seenWith.equals(bet.squad())) {
            throw elsewhere(bet);
        }
        if (!moves.isOpen(id)) {
            throw new BetOver(bet);
        }
        var checks = new Checks();
        String why = checks.text("reason", reason, REASON);
        checks.present("squadId", to);
        Squad taker = to == null ? null : squads.all(List.of(to)).get(to);
        requireTaker(bet, taker, to, checks);
        checks.done();
        return give(bet, Objects.requireNonNull(taker), why, by);
    }

    /** As {@link #move}, within the transaction of somebody who has checked the right, the bet and the squad. */
    @Transactional(propagation = Propagation.MANDATORY)
    public BetMove give(Initiative bet, Squad taker, String reason, Actor by) {
        Squad giver = squads.get(bet.squad());
        if (!moves.give(bet.id(), giver.id(), taker.id())) {
            throw elsewhere(bet);
        }
        var move = new BetMove(
                bet.id(),
                moves.lastNumber(bet.id()) + 1,
                giver.id(),
                taker.id(),
                giver.name(),
                taker.name(),
                reason,
                person(by),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        moves.insert(move);
        audit.record(by.did(
                "initiative.changed-squad",
                "initiative",
                bet.id().value(),
                bet.code(),
                Map.of(
                        "from",
                        giver.id().value().toString(),
                        "to",
                        taker.id().value().toString(),
                        "reason",
                        reason)));
        events.publishEvent(new BetMoved(bet.id(), bet.code(), giver.id(), taker.id()));
        return move;
    }

    private static void requireTaker(Initiative bet, @Nullable Squad taker, @Nullable SquadId named, Checks checks) {
        if (taker == null) {
            checks.that(named == null, "squadId", "is no squad: choose one of the portfolio");
            return;
        }
        checks.that(!taker.isDissolved(), "squadId", "was dissolved: choose another");
        checks.that(!taker.id().equals(bet.squad()), "squadId", "has the bet already: choose another");
        checks.that(
                taker.portfolio().equals(bet.portfolio()),
                "squadId",
                "belongs to another portfolio: choose one of the bet's own");
        checks.that(taker.lead() != null, "squadId", "has no lead who could answer for the bet: name one first");
    }

    private static @Nullable UserId person(Actor by) {
        return by.id();
    }

    private static StateMovedOn elsewhere(Initiative bet) {
        return new StateMovedOn(
                "bet-with-another-squad", "%s has gone to another squad meanwhile: look again.".formatted(bet.code()));
    }
}
