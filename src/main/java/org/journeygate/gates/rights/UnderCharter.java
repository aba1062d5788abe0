package org.journeygate.gates.rights;

import java.util.UUID;

/**
 * The version of a charter that was in force.
 *
 * @param code as people name it, e.g. {@code CH-2026-0003}
 * @param number counts the squad's versions from 1
 */
public record UnderCharter(UUID id, String code, int number) {}
