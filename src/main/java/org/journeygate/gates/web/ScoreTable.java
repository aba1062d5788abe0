package org.journeygate.gates.web;

import java.util.List;
import java.util.Map;
import org.journeygate.gates.Dossier;
import org.journeygate.people.Actor;
import org.journeygate.people.UserId;

/**
 * What voters scored beside the squad, as far as the reader may see it.
 *
 * @param scorers one for each seat whose newest vote has scores, in the panel's order
 * @param own the reader's own scores in their newest vote
 */
record ScoreTable(List<Scorer> scorers, Map<String, Integer> own) {

    static ScoreTable of(Dossier dossier, Actor reader) {
        List<Dossier.SeatView> seats = dossier.seats();
        if (seats == null) {
            return new ScoreTable(List.of(), Map.of());
        }
        List<Scorer> scorers = seats.stream()
                .filter(seat -> !seat.votes().isEmpty())
                .map(seat -> new Scorer(
                        seat.votes().get(0).voter(),
                        seat.group(),
                        seat.votes().get(0).scores()))
                .filter(scorer -> !scorer.scores().isEmpty())
                .toList();
        return new ScoreTable(
                scorers,
                scorers.stream()
                        .filter(scorer -> reader.is(scorer.voter()))
                        .map(Scorer::scores)
                        .findFirst()
                        .orElse(Map.of()));
    }

    /** Who scored, for which group, and how. */
    record Scorer(UserId voter, String group, Map<String, Integer> scores) {}
}
