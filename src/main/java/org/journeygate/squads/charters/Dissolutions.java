package org.journeygate.squads.charters;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.journeygate.inbox.Inbox;
import org.journeygate.inbox.WorkItem;
import org.journeygate.people.Actor;
import org.journeygate.people.Role;
import org.journeygate.shared.Checks;
import org.journeygate.shared.NotPermitted;
import org.journeygate.shared.StateMovedOn;
import org.journeygate.squads.OpenBets;
import org.journeygate.squads.Squad;
import org.journeygate.squads.SquadDissolved;
import org.journeygate.squads.SquadId;
import org.journeygate.squads.Squads;
import org.journeygate.workflow.OnceMore;
import org.journeygate.workflow.Processes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How a squad ends: without a charter in force and with nothing open, by the PMO; it is kept to be read. */
@OnceMore
@Component
@Transactional
public class Dissolutions {

    private final CharterRepository charters;
    private final CharterTurns turns;
    private final CharterVersions versions;
    private final OpenBets openBets;
    private final Squads squads;
    private final Inbox inbox;
    private final Processes processes;

    Dissolutions(
            CharterRepository charters,
            CharterTurns turns,
            CharterVersions versions,
            OpenBets openBets,
            Squads squads,
            Inbox inbox,
            Processes processes) {
        this.charters = charters;
        this.turns = turns;
        this.versions = versions;
        this.openBets = openBets;
        this.squads = squads;
        this.inbox = inbox;
        this.processes = processes;
    }

    /** Refuses a squad that is dissolved ({@link SquadDissolved}) or decides by a charter (StateMovedOn). */
    @Transactional(readOnly = true)
    public void requireEnding(Squad squad) {
        if (squad.isDissolved()) {
            throw new SquadDissolved(squad);
        }
        charters.inForceOf(squad.id()).ifPresent(charter -> {
            throw new StateMovedOn(
                    "charter-in-force",
                    "%s decides by %s: its lead or sponsor gives that up first."
                            .formatted(squad.name(), charter.code()),
                    Map.of("charter", charter.code()));
        });
    }

    /** Refuses a squad of which something is open still, with the codes of its bets (StateMovedOn). */
    @Transactional(readOnly = true)
    public void requireNothingOpen(Squad squad) {
        List<String> open = openBets.of(squad.id());
        if (!open.isEmpty()) {
            throw new StateMovedOn(
                    "work-not-handed-over",
                    "%s is still with %s: say which squad takes it over."
                            .formatted(String.join(", ", open), squad.name()),
                    Map.of("bets", open));
        }
    }

    /**
     * Dissolves the squad: a version in the make is taken back, a lapsed one given up, and what the PMO was asked about its open work
     * is done. Refused: who is not the PMO (NotPermitted), as {@link #requireEnding} and {@link #requireNothingOpen} refuse, no
     * reason (InvalidInput).
     *
     * @param successors who goes on with its work
     */
    public void dissolve(SquadId id, @Nullable String reason, Collection<SquadId> successors, Actor by) {
        if (!by.is(Role.PMO)) {
            throw new NotPermitted("not-the-pmo", "Only the PMO dissolves a squad.");
        }
        charters.lock(id);
        Squad squad = squads.get(id);
        requireEnding(squad);
        requireNothingOpen(squad);
        var checks = new Checks();
        String why = checks.text("reason", reason, CharterApprovals.WORDS);
        checks.done();
        for (Charter charter : charters.of(id)) {
            if (charter.isOpen()) {
                turns.move(charter, Charter.State.WITHDRAWN, CharterAct.Kind.WITHDRAWN, why, by);
                if (processes.isRunning(charter.id().value())) {
                    processes.tell(charter.id().value(), CharterApprovals.WITHDRAWN, Map.of());
                }
            } else if (charter.state() == Charter.State.LAPSED
                    && processes.isRunning(charter.id().value())) {
                versions.retire(charter, why, by);
            }
            handedOver(turns.load(charter.id()), why, by);
        }
        squads.dissolve(id, why, successors, by);
    }

    private void handedOver(Charter charter, String why, Actor by) {
        Optional<WorkItem> asked = inbox.openAbout(charter.id().value()).stream()
                .filter(item -> item.kind().equals(CharterTurns.HAND_OVER))
                .findFirst();
        if (asked.isPresent()) {
            inbox.requireTurn(asked.get(), by, null);
            turns.note(charter, CharterAct.Kind.HANDED_OVER, null, why, by);
            inbox.complete(asked.get(), by, Map.of());
        }
    }
}
