package org.journeygate.initiatives;

import java.util.Optional;
import org.journeygate.shared.IdOrCode;
import org.journeygate.squads.escalations.Matter;
import org.journeygate.squads.escalations.Matters;
import org.springframework.stereotype.Component;

/** The bets at which squads are blocked. */
@Component
class BetMatters implements Matters {

    private final InitiativeRepository initiatives;

    BetMatters(InitiativeRepository initiatives) {
        this.initiatives = initiatives;
    }

    @Override
    public Optional<Matter> find(IdOrCode idOrCode) {
        return idOrCode.find(id -> initiatives.find(new InitiativeId(id)), initiatives::find)
                .map(bet -> new Matter(Matter.Kind.BET, bet.id().value(), bet.code(), bet.title(), bet.squad()));
    }
}
