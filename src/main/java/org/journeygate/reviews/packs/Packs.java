package org.journeygate.reviews.packs;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.journeygate.audit.AuditLog;
import org.journeygate.audit.Sha256;
import org.journeygate.people.Actor;
import org.journeygate.reviews.PackCirculated;
import org.journeygate.reviews.Review;
import org.journeygate.reviews.briefs.Brief;
import org.journeygate.reviews.briefs.Briefs;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The packs of reviews, read by everybody: a preview made from the record until it is circulated, and from then on the same. What is
 * kept is what the pack says, with its hash; paper is made of it whenever somebody asks.
 */
@Component
@Transactional
public class Packs {

    /** After the briefs, which are frozen first. */
    private static final int AFTER_BRIEFS = 0;

    private final PackRepository packs;
    private final PackComposition composition;
    private final Briefs briefs;
    private final AuditLog audit;
    private final Clock clock;

    Packs(PackRepository packs, PackComposition composition, Briefs briefs, AuditLog audit, Clock clock) {
        this.packs = packs;
        this.composition = composition;
        this.briefs = briefs;
        this.audit = audit;
        this.clock = clock;
    }

    /** The pack as it was circulated; empty before that. One statement. */
    @Transactional(readOnly = true)
    public Optional<Pack> circulated(Review review) {
        return packs.find(review.id());
    }

    /**
     * The pack with its briefs, for {@link PackPaper}: as circulated, or a preview of how it stands. Some statements, and some twenty
     * more for each brief that is neither confirmed nor frozen.
     */
    @Transactional(readOnly = true)
    public Whole whole(Review review) {
        List<Brief> all = briefs.of(review);
        return new Whole(
                packs.find(review.id()).orElseGet(() -> {
                    PackContent content = composition.of(review, all);
                    return new Pack(content, Sha256.of(PackText.write(content)), null);
                }),
                all);
    }

    @EventListener
    @Order(AFTER_BRIEFS)
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PackCirculated event) {
        Review review = event.review();
        PackContent content = composition.of(review, briefs.of(review));
        String text = PackText.write(content);
        String sha256 = Sha256.of(text);
        packs.insert(review.id(), text, sha256, clock.instant().truncatedTo(ChronoUnit.MICROS));
        audit.record(Actor.SYSTEM.did(
                "pack.kept",
                "review",
                review.id().value(),
                review.code(),
                Map.of(
                        "sha256",
                        sha256,
                        "briefs",
                        content.briefs().size(),
                        "unconfirmed",
                        content.unconfirmed().stream()
                                .map(PackContent.Entry::name)
                                .toList())));
    }

    /** A pack with its briefs, in its order. */
    public record Whole(Pack pack, List<Brief> briefs) {

        public Whole {
            briefs = List.copyOf(briefs);
        }
    }
}
