package org.journeygate.initiatives.moves;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.journeygate.initiatives.InitiativeId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All that is under way for bets, as the modules tell it. */
@Component
@Transactional(readOnly = true)
public class WorkUnderWay {

    private final ObjectProvider<UnderWay> tellers;

    WorkUnderWay(ObjectProvider<UnderWay> tellers) {
        this.tellers = tellers;
    }

    /** What is under way, by bet. A constant number of statements. */
    public Map<InitiativeId, List<UnderWay.Piece>> of(Collection<InitiativeId> bets) {
        return tellers.orderedStream()
                .flatMap(teller -> teller.of(bets).stream())
                .collect(Collectors.groupingBy(UnderWay.Piece::bet));
    }
}
