package org.journeygate.notifications;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.journeygate.reviews.Obligation;
import org.journeygate.reviews.compliance.DueLine;
import org.journeygate.reviews.compliance.PersonChased;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lists to whom the PMO chases everything that they owe the reviews; one mail a day, whatever mails they have chosen. */
@Component
class ChaseMails {

    private final OutboxWriter outbox;
    private final Words words;
    private final Clock clock;

    ChaseMails(OutboxWriter outbox, Words words, Clock clock) {
        this.outbox = outbox;
        this.words = words;
        this.clock = clock;
    }

    @EventListener
    void on(PersonChased chased) {
        Instant now = clock.instant();
        List<DueLine> lines = chased.lines();
        long late = lines.stream()
                .filter(line -> line.obligation().dueAt().isBefore(now))
                .count();
        String sentence = chased.sentence();
        String key = "chased:%s:%s".formatted(chased.person().id().value(), chased.day());
        outbox.postOnce(
                Topic.CHASED,
                key,
                chased.person().id(),
                new Letter(
                        words.of("chased.subject", chased.by(), lines.size()),
                        words.of("chased.headline", lines.size(), late),
                        List.of(
                                sentence == null
                                        ? words.of("chased.by", chased.by())
                                        : words.of("chased.sentence", chased.by(), sentence)),
                        lines.stream().map(line -> row(line, now)).toList(),
                        words.of("digest.open"),
                        "/",
                        words.of("why.chased")));
    }

    private Letter.Row row(DueLine line, Instant now) {
        Obligation owed = line.obligation();
        return new Letter.Row(
                words.due(owed.dueAt(), now),
                owed.dueAt().isBefore(now),
                words.of("chased.kind." + owed.kind(), owed.title()),
                words.of(
                        "chased.review",
                        line.portfolio(),
                        line.review().quarter().label(),
                        line.review().code()),
                owed.path(line.review().code()));
    }
}
