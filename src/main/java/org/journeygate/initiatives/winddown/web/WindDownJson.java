package org.journeygate.initiatives.winddown.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.journeygate.initiatives.winddown.Answer;
import org.journeygate.initiatives.winddown.Line;
import org.journeygate.initiatives.winddown.WindDown;
import org.jspecify.annotations.Nullable;

/** A wind-down list as programs read it. */
record WindDownJson(
        UUID id,
        UUID initiativeId,
        String decision,
        UUID responsibleId,
        Instant openedAt,
        Instant dueAt,
        @Nullable Instant extendedAt,
        @Nullable String extendedReason,
        long answered,
        @Nullable Instant closedAt,
        @Nullable UUID closedBy,
        List<LineJson> lines) {

    static WindDownJson of(WindDown list) {
        return new WindDownJson(
                list.id().value(),
                list.initiative().value(),
                list.decision(),
                list.responsible().value(),
                list.openedAt(),
                list.dueAt(),
                list.extendedAt(),
                list.extendedReason(),
                list.answered(),
                list.closedAt(),
                list.closedBy() == null ? null : list.closedBy().value(),
                list.lines().stream().map(LineJson::of).toList());
    }

    record LineJson(
            UUID id,
            int number,
            Line.Kind kind,
            String text,
            Line.State state,
            @Nullable LocalDate doneOn,
            @Nullable String note,
            @Nullable BigDecimal freed,
            @Nullable UUID answeredBy,
            @Nullable Instant answeredAt) {

        static LineJson of(Line line) {
            return new LineJson(
                    line.id().value(),
                    line.number(),
                    line.kind(),
                    line.text(),
                    line.state(),
                    line.doneOn(),
                    line.note(),
                    line.freed(),
                    line.answeredBy() == null ? null : line.answeredBy().value(),
                    line.answeredAt());
        }
    }

    record NewLine(@Nullable String text) {}

    record Answered(
            Line.@Nullable State state,
            @Nullable LocalDate doneOn,
            @Nullable String note,
            @Nullable BigDecimal freed) {

        Answer answer() {
            return new Answer(state, doneOn, note, freed);
        }
    }

    record Extension(@Nullable LocalDate until, @Nullable String reason) {}

    record Replacement(@Nullable String userId, @Nullable String reason) {}
}
