package org.journeygate.gates;

import java.util.Set;
import org.journeygate.people.UserId;

/** A seat has lapsed; its holder and alternate no longer vote. */
public record SeatLapsed(GateRequestId request, String code, String title, Set<UserId> holders) {}
