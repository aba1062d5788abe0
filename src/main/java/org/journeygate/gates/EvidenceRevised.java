package org.journeygate.gates;

import java.util.Set;
import org.journeygate.people.UserId;

/** The evidence of a request in review was revised; these voters are to vote again. */
public record EvidenceRevised(
        GateRequestId request, String code, String title, int revision, Set<UserId> staleVoters) {}
