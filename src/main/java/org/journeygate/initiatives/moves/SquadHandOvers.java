package org.journeygate.initiatives.moves;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.InitiativeId;
import org.journeygate.people.Actor;
import org.journeygate.people.Role;
import org.journeygate.shared.Checks;
import org.journeygate.shared.NotPermitted;
import org.journeygate.squads.Squad;
import org.journeygate.squads.SquadId;
import org.journeygate.squads.Squads;
import org.journeygate.squads.charters.Dissolutions;
import org.journeygate.workflow.OnceMore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The open work of a squad that ends, handed over bet by bet by the PMO; once nothing is left, the squad is dissolved. */
@OnceMore
@Component
@Transactional
public class SquadHandOvers {

    private final BetMoves moves;
    private final WorkUnderWay work;
    private final Dissolutions dissolutions;
    private final Squads squads;

    SquadHandOvers(BetMoves moves, WorkUnderWay work, Dissolutions dissolutions, Squads squads) {
        this.moves = moves;
        this.work = work;
        this.dissolutions = dissolutions;
        this.squads = squads;
    }

    /** What is open, and who could take it over. Refused to everybody but the PMO (NotPermitted). A constant number of statements. */
    @Transactional(readOnly = true)
    public Sheet of(SquadId id, Actor reader) {
        requirePmo(reader);
        Squad squad = squads.get(id);
        List<Initiative> open = moves.openOf(id);
        Map<InitiativeId, List<UnderWay.Piece>> pieces =
                work.of(open.stream().map(Initiative::id).toList());
        return new Sheet(
                squad,
                open.stream()
                        .map(bet -> new Line(bet, pieces.getOrDefault(bet.id(), List.of())))
                        .toList(),
                moves.takers(squad.portfolio(), id),
                squads.lineage(id).successors());
    }

    /**
     * Gives each bet to the squad that is named for it; where nothing is open then, the squad is dissolved and what the PMO was asked
     * is done. Refused: who is not the PMO (NotPermitted), a squad that is dissolved or decides by a charter (StateMovedOn), no reason,
     * nobody named for anything, or somebody who cannot take it (InvalidInput).
     *
     * @param all who takes what no line names, and goes on with the work of a squad that has nothing open; or null
     * @param lines which squad takes which bet
     */
    public Sheet handOver(
            SquadId id, @Nullable SquadId all, Map<InitiativeId, SquadId> lines, @Nullable String reason, Actor by) {
        requirePmo(by);
        Squad squad = squads.get(id);
        dissolutions.requireEnding(squad);
        List<Initiative> open = moves.openOf(id);
        Map<SquadId, Squad> takers =
                moves.takers(squad.portfolio(), id).stream().collect(Collectors.toMap(Squad::id, taker -> taker));
        var checks = new Checks();
        String why = checks.text("reason", reason, BetMoves.REASON);
        checks.that(
                all == null || takers.containsKey(all),
                "all",
                "cannot take it over: choose a squad of the portfolio that has a lead");
        Set<InitiativeId> known = open.stream().map(Initiative::id).collect(Collectors.toSet());
        Map<InitiativeId, SquadId> chosen = new HashMap<>();
        lines.forEach((bet, taker) -> {
            checks.that(
                    known.contains(bet), "lines", "name a bet that is not open with this squad any more: look again");
            checks.that(
                    takers.containsKey(taker),
                    "lines",
                    "name a squad that cannot take it over: choose one of the portfolio that has a lead");
            chosen.put(bet, taker);
        });
        if (all != null) {
            known.forEach(bet -> chosen.putIfAbsent(bet, all));
        }
        checks.that(open.isEmpty() || !chosen.isEmpty(), "all", "is missing: say who takes over at least one bet");
        checks.done();
        Set<SquadId> successors = new LinkedHashSet<>();
        for (Initiative bet : open) {
            Squad taker = takers.get(chosen.get(bet.id()));
            if (taker != null) {
                moves.give(bet, taker, why, by);
                successors.add(taker.id());
            }
        }
        if (open.isEmpty() && all != null) {
            successors.add(all);
        }
        squads.succeed(id, successors);
        if (chosen.keySet().containsAll(known)) {
            dissolutions.dissolve(id, why, successors, by);
        }
        return of(id, by);
    }

    private static void requirePmo(Actor actor) {
        if (!actor.is(Role.PMO)) {
            throw new NotPermitted("not-the-pmo", "Only the PMO hands the work of a squad over.");
        }
    }

    /**
     * What is open of a squad.
     *
     * @param takers who could take it over, by name
     * @param successors who has taken over something, by name
     */
    public record Sheet(Squad squad, List<Line> lines, List<Squad> takers, List<Squad> successors) {

        public Sheet {
            lines = List.copyOf(lines);
            takers = List.copyOf(takers);
            successors = List.copyOf(successors);
        }
    }

    /** One open bet and what is under way for it, which goes along. */
    public record Line(Initiative bet, List<UnderWay.Piece> work) {

        public Line {
            work = List.copyOf(work);
        }
    }
}
