package org.journeygate.gates;

import java.time.Instant;
import org.journeygate.people.UserId;

/**
 * Somebody has stepped aside from a seat for a conflict of interest.
 *
 * @param reason what the conflict is, for PMO and auditors
 */
record Recusal(GateRequestId request, SeatId seat, UserId person, String reason, Instant at) {}
