package org.journeygate.initiatives.pauses.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.journeygate.initiatives.pauses.Pause;
import org.journeygate.initiatives.pauses.PauseStatement;
import org.jspecify.annotations.Nullable;

/** A pause as programs read it. */
record PauseJson(
        UUID id,
        UUID initiativeId,
        UUID gateRequestId,
        String decision,
        @Nullable UUID renews,
        boolean renewable,
        Pause.Stage stage,
        Instant beganAt,
        LocalDate endsOn,
        Instant endsAt,
        Instant recordDueAt,
        @Nullable RecordJson record,
        @Nullable UUID resumptionId,
        @Nullable String letGoReason,
        Pause.@Nullable Ending ending,
        @Nullable Instant endedAt) {

    static PauseJson of(Pause pause) {
        Pause.Statement statement = pause.statement();
        Pause.LettingGo letGo = pause.letGo();
        return new PauseJson(
                pause.id().value(),
                pause.initiative().value(),
                pause.request(),
                pause.decision(),
                pause.renews() == null ? null : pause.renews().value(),
                pause.isRenewable(),
                pause.stage(),
                pause.beganAt(),
                pause.endsOn(),
                pause.endsAt(),
                pause.recordDueAt(),
                statement == null ? null : RecordJson.of(statement),
                pause.resumption(),
                letGo == null ? null : letGo.reason(),
                pause.ending(),
                pause.endedAt());
    }

    record RecordJson(
            String held,
            @Nullable String freed,
            BigDecimal freedPeople,
            BigDecimal freedMoney,
            @Nullable LocalDate freedFrom,
            UUID recordedBy,
            Instant recordedAt) {

        static RecordJson of(Pause.Statement statement) {
            return new RecordJson(
                    statement.held(),
                    statement.freed(),
                    statement.freedPeople(),
                    statement.freedMoney(),
                    statement.freedFrom(),
                    statement.by().value(),
                    statement.at());
        }
    }

    /** Who is held and who is freed, as it is sent. */
    record Said(
            @Nullable String held,
            @Nullable String freed,
            @Nullable BigDecimal freedPeople,
            @Nullable BigDecimal freedMoney,
            @Nullable LocalDate freedFrom) {

        PauseStatement statement() {
            return new PauseStatement(held, freed, freedPeople, freedMoney, freedFrom);
        }
    }

    record LettingGo(@Nullable String reason) {}
}
