package org.journeygate.gates;

import java.time.LocalDate;
import org.journeygate.people.UserId;
import org.jspecify.annotations.Nullable;

/** A condition as somebody asks for it, not yet looked at; null is what they left out. */
public record ConditionDraft(
        @Nullable String text,
        @Nullable ConditionKind kind,
        @Nullable UserId owner,
        @Nullable LocalDate dueOn) {}
