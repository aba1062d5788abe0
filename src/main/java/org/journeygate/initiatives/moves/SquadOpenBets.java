package org.journeygate.initiatives.moves;

import java.util.List;
import org.journeygate.squads.OpenBets;
import org.journeygate.squads.SquadId;
import org.springframework.stereotype.Component;

@Component
class SquadOpenBets implements OpenBets {

    private final BetMoveRepository moves;

    SquadOpenBets(BetMoveRepository moves) {
        this.moves = moves;
    }

    @Override
    public List<String> of(SquadId squad) {
        return moves.openCodes(squad);
    }
}
