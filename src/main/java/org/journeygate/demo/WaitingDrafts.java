package org.journeygate.demo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.journeygate.gates.GateRequestRow;
import org.journeygate.gates.GateRequestStatus;
import org.journeygate.gates.GateRequests;
import org.journeygate.gates.Submissions;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.InitiativeId;
import org.journeygate.initiatives.Initiatives;
import org.journeygate.shared.PageQuery;
import org.journeygate.squads.Squad;
import org.journeygate.squads.Squads;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Sees to it that two drafts wait for the first squad lead: one that is ready and goes to the full panel, and one that is
 * not ready. What somebody has used up is made anew for another bet.
 */
@Component
@Profile("demo")
class WaitingDrafts {

    private static final String LEAD = "lead";
    private static final Set<String> FULL_GATES = Set.of("G2", "G4");
    private static final BigDecimal FULL_ABOVE = new BigDecimal(50_000);
    private static final Script.Passage NEXT = new Script.Passage(0, null, null, null, null, null, null, null);

    private final Squads squads;
    private final Initiatives initiatives;
    private final GateRequests requests;
    private final Submissions submissions;
    private final Registry registry;
    private final Desk desk;

    WaitingDrafts(
            Squads squads,
            Initiatives initiatives,
            GateRequests requests,
            Submissions submissions,
            Registry registry,
            Desk desk) {
        this.squads = squads;
        this.initiatives = initiatives;
        this.requests = requests;
        this.submissions = submissions;
        this.registry = registry;
        this.desk = desk;
    }

    /** Makes those that are missing. */
    void renew(Script script) {
        if (!waits(true)) {
            write(script, "ready", false);
        }
        if (!waits(false)) {
            write(script, "unready", true);
        }
    }

    private boolean waits(boolean ready) {
        return bets().stream().anyMatch(bet -> drafts(bet).stream()
                .anyMatch(draft -> submissions.readiness(draft.id()).ready() == ready
                        && (!ready || goesToFullPanel(bet) && draft.gate().equals(bet.gate()))));
    }

    private void write(Script script, String which, boolean half) {
        Initiative free = bets().stream()
                .filter(bet -> goesToFullPanel(bet) && isFree(bet))
                .reduce((one, other) -> half ? one : other)
                .orElse(null);
        Script.Bet spare = Objects.requireNonNull(script.drafts().get(which));
        if (free == null) {
            Script.Bet bet = spare.titled(spare.title().replace("{n}", String.valueOf(waves(spare) + 1)));
            InitiativeId raised = desk.raise(bet);
            desk.moveOn(raised, "G2");
            desk.write(raised, script, bet, NEXT, half);
        } else {
            desk.write(free.id(), script, told(free, script, spare), NEXT, half);
        }
    }

    private static Script.Bet told(Initiative bet, Script script, Script.Bet spare) {
        return script.bets().stream()
                .filter(one -> one.title().equals(bet.title()))
                .findFirst()
                .orElse(spare.titled(bet.title()));
    }

    private long waves(Script.Bet spare) {
        String beginning = spare.title().replace("{n}", "");
        return bets().stream().filter(bet -> bet.title().startsWith(beginning)).count();
    }

    private List<Initiative> bets() {
        return squads.ledBy(registry.actor(LEAD).person()).stream()
                .map(Squad::id)
                .flatMap(squad -> initiatives
                        .search(
                                new Initiatives.Filter(
                                        null, squad, null, Initiative.Status.ACTIVE, null, null, null, null),
                                new PageQuery(0, PageQuery.MAX_SIZE, "code"))
                        .items()
                        .stream())
                .toList();
    }

    private static boolean goesToFullPanel(Initiative bet) {
        return bet.gate() != null
                && FULL_GATES.contains(bet.gate())
                && bet.cost() != null
                && bet.cost().compareTo(FULL_ABOVE) > 0;
    }

    /** Nothing is under way, and nobody has touched the draft that was carried over. */
    private boolean isFree(Initiative bet) {
        return of(bet).stream()
                .filter(request -> !request.status().isOver())
                .allMatch(request -> request.status() == GateRequestStatus.DRAFT
                        && request.round() == 1
                        && request.savedAt().equals(request.draftedAt()));
    }

    private List<GateRequestRow> drafts(Initiative bet) {
        return of(bet).stream()
                .filter(request -> request.status() == GateRequestStatus.DRAFT)
                .toList();
    }

    private List<GateRequestRow> of(Initiative bet) {
        return requests.search(
                        new GateRequests.Filter(null, bet.id(), null, null, null, null),
                        PageQuery.first(PageQuery.MAX_SIZE))
                .items();
    }
}
