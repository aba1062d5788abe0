package org.journeygate.gates;

import java.util.Set;
import org.journeygate.people.UserId;

/** The squad lead has withdrawn a gate request; those who had it in hand need not act. */
public record GateWithdrawn(GateRequestId request, String code, String title, Set<UserId> audience) {}
