package org.journeygate.gates;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.journeygate.gates.sideeffects.Consultation;
import org.journeygate.gates.sideeffects.ConsultationStore;
import org.journeygate.gates.sideeffects.SideEffect;
import org.journeygate.gates.sideeffects.SideEffectMatrix;
import org.journeygate.gates.sideeffects.SideEffectStore;
import org.journeygate.journeys.Journey;
import org.journeygate.journeys.JourneyId;
import org.journeygate.journeys.Journeys;
import org.journeygate.people.UserId;
import org.journeygate.squads.Squad;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the side effects of a request together with the names of the journeys and what their owners said. */
@Component
class MatrixViews {

    private final SideEffectStore effects;
    private final ConsultationStore consultations;
    private final ConsultationCourse course;
    private final Journeys journeys;

    MatrixViews(
            SideEffectStore effects, ConsultationStore consultations, ConsultationCourse course, Journeys journeys) {
        this.effects = effects;
        this.consultations = consultations;
        this.course = course;
        this.journeys = journeys;
    }

    /** Whether the person was asked about side effects of the request, and so may read its evidence. One statement. */
    boolean isConsulted(GateRequestId request, UserId person) {
        return consultations.isConsulted(request.value(), person);
    }

    /** The matrix as it stands. One statement, three where it has rows, and one more where an owner is asked. */
    MatrixView of(GateRequest request, Squad squad, Map<UUID, Dossier.Origin> stoodFirst) {
        SideEffectMatrix matrix = effects.of(request.id().value());
        Map<JourneyId, Journey> named = matrix.rows().isEmpty() ? Map.of() : journeys.all(matrix.journeys());
        boolean asks = matrix.rows().stream().anyMatch(row -> row.effect().asksOwner());
        List<Consultation> asked = asks ? consultations.of(request.id().value()) : List.of();
        SideEffectMatrix.Untouched untouched = matrix.untouched();
        return new MatrixView(
                matrix.version(),
                untouched == null ? null : untouched.reason(),
                untouched == null ? null : Origins.named(stoodFirst, untouched.carriedFrom()),
                matrix.rows().stream()
                        .filter(row -> named.containsKey(row.journey()))
                        .map(row -> row(
                                row,
                                Objects.requireNonNull(named.get(row.journey())),
                                request,
                                squad,
                                asked,
                                stoodFirst))
                        .toList(),
                asked);
    }

    private MatrixView.Row row(
            SideEffect row,
            Journey journey,
            GateRequest request,
            Squad squad,
            List<Consultation> asked,
            Map<UUID, Dossier.Origin> stoodFirst) {
        Consultation consultation = asked.stream()
                .filter(one -> one.id().equals(row.consultation()))
                .findFirst()
                .orElse(null);
        return new MatrixView.Row(
                row.id(),
                row.journey(),
                journey.name(),
                journey.owner(),
                row.channel(),
                row.effect(),
                row.reason(),
                Origins.named(stoodFirst, row.carriedFrom()),
                voice(row, consultation, course.isOwn(request, squad, journey.owner())),
                consultation,
                row.word());
    }

    private static MatrixView.Voice voice(SideEffect row, @Nullable Consultation asked, boolean own) {
        if (row.word() != null) {
            return MatrixView.Voice.ANSWERED;
        }
        if (!row.effect().asksOwner()) {
            return MatrixView.Voice.NOT_ASKED;
        }
        if (asked == null) {
            return own ? MatrixView.Voice.OWN_JOURNEY : MatrixView.Voice.TO_BE_ASKED;
        }
        return switch (asked.state()) {
            case WITH_OWNER -> MatrixView.Voice.ASKED;
            case WITH_PMO -> MatrixView.Voice.WITH_PMO;
            default -> MatrixView.Voice.UNANSWERED;
        };
    }
}
