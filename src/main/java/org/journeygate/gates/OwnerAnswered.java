package org.journeygate.gates;

import java.util.Set;
import org.journeygate.people.UserId;

/** The owner of a journey has said what a bet does there; these persons have the request in hand. */
public record OwnerAnswered(
        GateRequestId request, String code, String title, String journey, String owner, Set<UserId> audience) {}
