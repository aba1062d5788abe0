package org.journeygate.journeys;

import java.util.List;
import java.util.Map;

/** The bets that want to change each stage of a journey, as the module of the bets knows them. */
public interface StageBets {

    /** Active and paused bets at each stage, the latest first; a stage without one is left out. One statement. */
    Map<StageId, Raised> at(JourneyId journey, int mostPerStage);

    /**
     * The bets of one stage.
     *
     * @param total how many there are
     * @param bets the first of them
     */
    record Raised(long total, List<Bet> bets) {

        /** No bet. */
        public static final Raised NONE = new Raised(0, List.of());

        public Raised {
            bets = List.copyOf(bets);
        }

        /** How many are not among the first. */
        public long more() {
            return total - bets.size();
        }
    }

    /** One bet; {@code paused} while it rests. */
    record Bet(String code, String title, boolean paused) {}
}
