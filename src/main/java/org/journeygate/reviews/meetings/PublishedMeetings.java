package org.journeygate.reviews.meetings;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.journeygate.journeys.JourneyId;
import org.journeygate.reviews.Obligation;
import org.journeygate.reviews.Obligations;
import org.journeygate.reviews.Review;
import org.journeygate.reviews.ReviewId;
import org.journeygate.reviews.Reviews;
import org.journeygate.reviews.packs.FormerMeetings;
import org.journeygate.reviews.packs.PackContent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Meetings whose minutes are out, for the packs of later reviews. */
@Component
@Transactional(readOnly = true)
class PublishedMeetings implements FormerMeetings {

    private final AgendaRepository agendas;
    private final Reviews reviews;
    private final Obligations obligations;
    private final JdbcClient database;

    PublishedMeetings(AgendaRepository agendas, Reviews reviews, Obligations obligations, JdbcClient database) {
        this.agendas = agendas;
        this.reviews = reviews;
        this.obligations = obligations;
        this.database = database;
    }

    @Override
    public Optional<Held> before(Review review) {
        return database.sql("""
                        select review.id from quarterly_review review join review_meeting meeting on meeting.review_id = review.id
                        where review.portfolio_id = ? and review.quarter_until < ? and meeting.published_at is not null
                        order by review.quarter_until desc limit 1
                        """)
                .params(review.portfolio().value(), review.quarter().until())
                .query(UUID.class)
                .optional()
                .map(id -> held(reviews.get(new ReviewId(id))));
    }

    private Held held(Review former) {
        Map<JourneyId, AgendaRepository.Entry> said = agendas.of(former.id());
        List<PackContent.Said> decided = obligations.of(former.id()).stream()
                .filter(owed -> owed.kind() == Obligation.Kind.BRIEF)
                .sorted((one, other) -> String.CASE_INSENSITIVE_ORDER.compare(one.title(), other.title()))
                .flatMap(owed -> verdict(said, owed).stream()
                        .map(verdict -> new PackContent.Said(
                                owed.title(), verdict.outcome().name(), verdict.words())))
                .toList();
        return new Held(former.code(), former.quarter().label(), Objects.requireNonNull(former.heldAt()), decided);
    }

    private static Optional<JourneyLine.Verdict> verdict(
            Map<JourneyId, AgendaRepository.Entry> said, Obligation brief) {
        return Optional.ofNullable(brief.journey()).map(said::get).map(AgendaRepository.Entry::verdict);
    }
}
