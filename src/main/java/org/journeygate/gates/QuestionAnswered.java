package org.journeygate.gates;

import org.journeygate.people.UserId;
import org.jspecify.annotations.Nullable;

/** The squad lead has answered a question, or the time to answer is over (answer is null). */
public record QuestionAnswered(
        GateRequestId request,
        String code,
        String title,
        UserId asker,
        @Nullable String answer) {}
