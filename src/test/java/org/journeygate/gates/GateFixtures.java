package org.journeygate.gates;

import java.util.List;
import java.util.stream.Stream;
import org.journeygate.gates.Criterion.Answer;

/** Gates that ask for this and that. */
final class GateFixtures {

    static final Criterion PERSONA = new Criterion("persona-named", "The persona is named", Answer.COMPUTED);
    static final Criterion OWNER = new Criterion("owner-named", "The squad has a lead and a sponsor", Answer.COMPUTED);
    static final Criterion SAFE = new Criterion("safe", "Nobody can get hurt", Answer.DECLARED);
    static final Factor PAIN = new Factor("pain", "Pain", "0 none, 10 much", 3);
    static final Factor REACH = new Factor("reach", "Reach", "0 few, 10 all", 1);

    private GateFixtures() {}

    static Gate asking(List<Criterion> mustMeet, List<Factor> shouldMeet, EvidenceKind... evidence) {
        return wanting(
                mustMeet,
                shouldMeet,
                Stream.of(evidence).map(kind -> new WantedEvidence(kind, null)).toList());
    }

    static Gate wanting(List<Criterion> mustMeet, List<Factor> shouldMeet, List<WantedEvidence> evidence) {
        return new Gate("G2", "Bet", "Worth a pilot?", mustMeet, Scale.POINTS, shouldMeet, 60, evidence);
    }

    static Gate askingNothing() {
        return asking(List.of(), List.of());
    }
}
