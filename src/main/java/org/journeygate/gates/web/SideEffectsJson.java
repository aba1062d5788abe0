package org.journeygate.gates.web;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.journeygate.gates.Consultations;
import org.journeygate.gates.Dossier;
import org.journeygate.gates.MatrixView;
import org.journeygate.gates.sideeffects.Consultation;
import org.journeygate.gates.sideeffects.Effect;
import org.journeygate.gates.sideeffects.MatrixDraft;
import org.journeygate.gates.sideeffects.SideEffect;
import org.journeygate.gates.sideeffects.SideEffectId;
import org.journeygate.journeys.JourneyId;
import org.jspecify.annotations.Nullable;

/**
 * The side effects of a request on the wire.
 *
 * @param none that no other journey is touched, and why; null where rows say which are, or where nothing is said
 */
record SideEffectsJson(int version, @Nullable None none, List<Row> items, List<ConsultationJson> consultations) {

    static SideEffectsJson of(MatrixView matrix) {
        String untouched = matrix.untouched();
        return new SideEffectsJson(
                matrix.version(),
                untouched == null ? null : new None(untouched, matrix.untouchedFrom()),
                matrix.rows().stream().map(Row::of).toList(),
                matrix.consultations().stream().map(ConsultationJson::of).toList());
    }

    /** Why no other journey is touched. */
    record None(String reason, Dossier.@Nullable Origin carriedFrom) {}

    /** One row. */
    record Row(
            UUID id,
            UUID journeyId,
            String journey,
            UUID ownerId,
            @Nullable String channel,
            Effect effect,
            @Nullable String reason,
            Dossier.@Nullable Origin carriedFrom,
            MatrixView.Voice ownerStatus,
            @Nullable WordJson ownerAnswer) {

        static Row of(MatrixView.Row row) {
            return new Row(
                    row.id().value(),
                    row.journey().value(),
                    row.name(),
                    row.owner().value(),
                    row.channel(),
                    row.effect(),
                    row.reason(),
                    row.carriedFrom(),
                    row.voice(),
                    WordJson.of(row.word()));
        }
    }

    /** What the owner of the journey says. */
    record WordJson(Effect effect, @Nullable String words, UUID byId, Instant at) {

        static @Nullable WordJson of(SideEffect.@Nullable Word word) {
            return word == null
                    ? null
                    : new WordJson(word.effect(), word.words(), word.by().value(), word.at());
        }
    }

    /** That an owner was asked. */
    record ConsultationJson(
            UUID id,
            UUID journeyId,
            Consultation.State state,
            @Nullable UUID askedId,
            Instant openedAt,
            @Nullable Instant endedAt,
            @Nullable String note) {

        static ConsultationJson of(Consultation one) {
            return new ConsultationJson(
                    one.id().value(),
                    one.journey().value(),
                    one.state(),
                    one.asked() == null ? null : one.asked().value(),
                    one.openedAt(),
                    one.endedAt(),
                    one.note());
        }
    }

    /** The owner's word as sent, a row each. */
    record Answered(@Nullable List<AnsweredRow> rows) {

        List<Consultations.Answer> answers() {
            return rows == null
                    ? List.of()
                    : rows.stream()
                            .filter(row -> row.id() != null)
                            .map(row -> new Consultations.Answer(
                                    new SideEffectId(Objects.requireNonNull(row.id())), row.effect(), row.words()))
                            .toList();
        }
    }

    /** The owner's word on one row. */
    record AnsweredRow(
            @Nullable UUID id,
            @Nullable Effect effect,
            @Nullable String words) {}

    /** What a client sends: the whole matrix. */
    record Said(
            @Nullable Reason none,
            @Nullable List<Told> items,
            @Nullable Boolean editorial) {

        MatrixDraft draft() {
            return new MatrixDraft(
                    none == null ? null : String.valueOf(none.reason() == null ? "" : none.reason()),
                    items == null ? List.of() : items.stream().map(Told::row).toList());
        }

        boolean isEditorial() {
            return Boolean.TRUE.equals(editorial);
        }
    }

    /** Why no other journey is touched, as sent. */
    record Reason(@Nullable String reason) {}

    /** One row as sent. */
    record Told(
            @Nullable UUID journeyId,
            @Nullable String channel,
            @Nullable Effect effect,
            @Nullable String reason) {

        private MatrixDraft.Row row() {
            return new MatrixDraft.Row(journeyId == null ? null : new JourneyId(journeyId), channel, effect, reason);
        }
    }
}
