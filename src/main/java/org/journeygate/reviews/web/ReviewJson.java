package org.journeygate.reviews.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.journeygate.reviews.Member;
import org.journeygate.reviews.Review;
import org.journeygate.squads.functions.SquadFunction;
import org.jspecify.annotations.Nullable;

/** A review as JSON; {@code members} only where it is read by itself. */
record ReviewJson(
        UUID id,
        int version,
        String code,
        UUID portfolioId,
        String quarter,
        LocalDate from,
        LocalDate until,
        boolean rehearsal,
        Review.State status,
        Instant openedAt,
        Instant meetingAt,
        int meetingSequence,
        Instant cutOffAt,
        Instant limitAt,
        @Nullable Instant heldAt,
        Instant closesAt,
        @Nullable Instant closedAt,
        @Nullable Instant cancelledAt,
        @Nullable String reason,
        Set<SquadFunction> required,
        int quorum,
        UUID chairId,
        List<MemberJson> members) {

    static ReviewJson of(Review review, List<Member> members) {
        return new ReviewJson(
                review.id().value(),
                review.version(),
                review.code(),
                review.portfolio().value(),
                review.quarter().label(),
                review.quarter().from(),
                review.quarter().until(),
                review.rehearsal(),
                review.state(),
                review.openedAt(),
                review.meetingAt(),
                review.meetingSequence(),
                review.cutOffAt(),
                review.limitAt(),
                review.heldAt(),
                review.closesAt(),
                review.closedAt(),
                review.cancelledAt(),
                review.reason(),
                review.required(),
                review.quorum(),
                review.chair().value(),
                members.stream()
                        .map(member -> new MemberJson(member.person().value(), member.function()))
                        .toList());
    }

    record MemberJson(UUID personId, SquadFunction function) {}
}
