package org.journeygate.gates;

import java.time.LocalDate;
import org.journeygate.people.UserId;

/**
 * What is owed for a go.
 *
 * @param owner who sees to it
 * @param dueOn the last day on which it is in time
 */
public record ConditionTerms(String text, ConditionKind kind, UserId owner, LocalDate dueOn) {}
