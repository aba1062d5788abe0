package org.journeygate.initiatives.moves;

import java.util.List;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.InitiativeStory;
import org.journeygate.people.Actor;
import org.springframework.stereotype.Component;

/** The part of its moves in a bet's story. */
@Component
class MoveStory implements InitiativeStory {

    private final BetMoveRepository moves;

    MoveStory(BetMoveRepository moves) {
        this.moves = moves;
    }

    @Override
    public List<Entry> about(Initiative bet, Actor reader) {
        return moves.of(bet.id()).stream()
                .map(move -> new Entry(
                        move.at(),
                        "initiatives-moves.story.moved",
                        List.of(move.fromName(), move.toName(), move.reason()),
                        null,
                        null))
                .toList();
    }

    @Override
    public List<Act> acts(Initiative bet, Actor reader) {
        return List.of();
    }
}
