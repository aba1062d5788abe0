package org.journeygate.gates;

import java.time.Instant;
import org.journeygate.people.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** What a seat asked the squad lead; once per seat. It ends answered or, three working days later, unanswered. */
@Table("question")
class Question {

    @Id
    private final QuestionId id;

    @Version
    private @Nullable Integer version;

    private final GateRequestId gateRequestId;
    private final SeatId seatId;
    private final UserId askerId;
    private final String text;
    private final Instant askedAt;
    private final Instant remindAt;
    private final Instant dueAt;
    private @Nullable String answer;
    private @Nullable UserId answeredBy;
    private @Nullable Instant answeredAt;
    private @Nullable Instant expiredAt;

    @PersistenceCreator
    Question(
            QuestionId id,
            GateRequestId gateRequestId,
            SeatId seatId,
            UserId askerId,
            String text,
            Instant askedAt,
            Instant remindAt,
            Instant dueAt) {
        this.id = id;
        this.gateRequestId = gateRequestId;
        this.seatId = seatId;
        this.askerId = askerId;
        this.text = text;
        this.askedAt = askedAt;
        this.remindAt = remindAt;
        this.dueAt = dueAt;
    }

    boolean isOpen() {
        return answeredAt == null && expiredAt == null;
    }

    void answer(String answer, UserId by, Instant now) {
        this.answer = answer;
        this.answeredBy = by;
        this.answeredAt = now;
    }

    void expire(Instant now) {
        expiredAt = now;
    }

    QuestionId id() {
        return id;
    }

    SeatId seatId() {
        return seatId;
    }

    UserId askerId() {
        return askerId;
    }

    String text() {
        return text;
    }

    Instant askedAt() {
        return askedAt;
    }

    Instant remindAt() {
        return remindAt;
    }

    Instant dueAt() {
        return dueAt;
    }

    @Nullable
    String answer() {
        return answer;
    }

    @Nullable
    Instant answeredAt() {
        return answeredAt;
    }

    @Nullable
    Instant expiredAt() {
        return expiredAt;
    }
}
