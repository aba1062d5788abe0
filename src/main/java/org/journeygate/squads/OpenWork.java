package org.journeygate.squads;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The open bets of a squad, as the module of the bets knows them. */
public interface OpenWork {

    /** Active and paused bets of the squad, the latest first. One statement. */
    Raised of(SquadId squad, int most);

    /** The ids of these. One statement. */
    List<UUID> ids(SquadId squad, int most);

    /**
     * The open bets of one squad.
     *
     * @param total how many there are
     * @param bets the first of them
     */
    record Raised(long total, List<Bet> bets) {

        public Raised {
            bets = List.copyOf(bets);
        }

        /** How many are not among the first. */
        public long more() {
            return total - bets.size();
        }
    }

    /**
     * One bet; {@code paused} while it rests.
     *
     * @param gate key of the gate that it stands before, or null after the last
     */
    record Bet(String code, String title, @Nullable String gate, boolean paused, Instant raisedAt) {}
}
