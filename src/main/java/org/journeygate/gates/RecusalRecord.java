package org.journeygate.gates;

import java.time.Instant;
import java.util.UUID;

/**
 * A recusal as it stands on a decision's record, with the name as it was; why, stands in the audit log.
 *
 * @param group the part of the company that the seat speaks for
 */
public record RecusalRecord(UUID seatId, String group, UUID personId, String person, Instant recusedAt) {}
