package org.journeygate.initiatives.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.journeygate.initiatives.BetCount;
import org.journeygate.initiatives.Initiative;

/** How the bets of a portfolio stand, for its headline. */
record PortfolioFigures(Map<Initiative.Status, Long> byStatus, Map<String, Long> inPlayByModel) {

    static PortfolioFigures of(List<BetCount> counts) {
        return new PortfolioFigures(
                counts.stream()
                        .collect(Collectors.groupingBy(BetCount::status, Collectors.summingLong(BetCount::bets))),
                counts.stream()
                        .filter(PortfolioFigures::isInPlay)
                        .collect(Collectors.groupingBy(BetCount::gateModel, Collectors.summingLong(BetCount::bets))));
    }

    static boolean isInPlay(BetCount count) {
        return count.status() == Initiative.Status.ACTIVE || count.status() == Initiative.Status.PAUSED;
    }

    public long of(Initiative.Status status) {
        return byStatus.getOrDefault(status, 0L);
    }

    public long inPlay() {
        return active() + paused();
    }

    public long active() {
        return of(Initiative.Status.ACTIVE);
    }

    public long paused() {
        return of(Initiative.Status.PAUSED);
    }

    public long stopped() {
        return of(Initiative.Status.STOPPED);
    }

    public long finished() {
        return of(Initiative.Status.FINISHED);
    }

    public long all() {
        return inPlay() + stopped() + finished();
    }
}
