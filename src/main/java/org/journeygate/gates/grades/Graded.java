package org.journeygate.gates.grades;

import org.jspecify.annotations.Nullable;

/**
 * The grade that an item was worth on the day it was gathered.
 *
 * @param reason why, one sentence without full stop
 * @param lift what would lift it, in words for the squad; null where nothing can
 */
public record Graded(Grade letter, String reason, @Nullable String lift) {}
