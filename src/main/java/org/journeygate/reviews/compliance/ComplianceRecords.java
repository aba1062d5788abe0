package org.journeygate.reviews.compliance;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.journeygate.audit.AuditLog;
import org.journeygate.people.Actor;
import org.journeygate.people.Role;
import org.journeygate.reviews.Obligation;
import org.journeygate.reviews.ObligationAct;
import org.journeygate.reviews.ObligationId;
import org.journeygate.reviews.ObligationState;
import org.journeygate.reviews.Obligations;
import org.journeygate.reviews.ReadingPrivacy;
import org.journeygate.reviews.Review;
import org.journeygate.reviews.ReviewClosed;
import org.journeygate.reviews.ReviewId;
import org.journeygate.reviews.Reviews;
import org.journeygate.reviews.VisibleObligations;
import org.journeygate.shared.Checks;
import org.journeygate.shared.Identity;
import org.journeygate.shared.NotFound;
import org.journeygate.shared.NotPermitted;
import org.journeygate.workflow.OnceMore;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The record of one review: what was owed to it and how it was kept. When the review closes it is frozen, in the same transaction;
 * corrections are appended as restatements, and neither is ever changed. Read by everybody, as far as {@link ReadingPrivacy} lets them.
 */
@OnceMore
@Component
@Transactional
public class ComplianceRecords {

    /** What an obligation can be restated to. */
    public static final Set<ObligationState> LAST = EnumSet.of(
            ObligationState.ON_TIME,
            ObligationState.LATE,
            ObligationState.MISSED,
            ObligationState.WAIVED,
            ObligationState.BLOCKED);

    private static final int REASON = 2_000;

    private final RestatementRepository records;
    private final RecordContent content;
    private final Owings owings;
    private final Obligations obligations;
    private final Reviews reviews;
    private final AuditLog audit;
    private final Clock clock;

    ComplianceRecords(
            RestatementRepository records,
            RecordContent content,
            Owings owings,
            Obligations obligations,
            Reviews reviews,
            AuditLog audit,
            Clock clock) {
        this.records = records;
        this.content = content;
        this.owings = owings;
        this.obligations = obligations;
        this.reviews = reviews;
        this.audit = audit;
        this.clock = clock;
    }

    /** What was owed to the review as far as it is for the reader, as it stands now. A constant number of statements. */
    @Transactional(readOnly = true)
    public List<Owed> owed(Review review, Actor reader) {
        return owings.of(List.of(review)).stream()
                .filter(one -> !ReadingPrivacy.isHidden(one.obligation(), reader))
                .toList();
    }

    /** One of them. Refused: what is not owed to the review (NotFound), somebody else's reading (NotPermitted). */
    @Transactional(readOnly = true)
    public Owed owed(Review review, ObligationId id, Actor reader) {
        Owed owed = owings.of(List.of(review)).stream()
                .filter(one -> one.obligation().id().equals(id))
                .findFirst()
                .orElseThrow(
                        () -> new NotFound("obligation-not-found", "Nothing of that kind is owed to this review."));
        ReadingPrivacy.require(owed.obligation(), reader);
        return owed;
    }

    /** How many have read its pack, and whether something is not for the reader. One statement. */
    @Transactional(readOnly = true)
    public VisibleObligations visible(Review review, Actor reader) {
        return obligations.visible(review.id(), reader);
    }

    /** What happened with what was owed to the review as far as it is for the reader, each in order. Two statements. */
    @Transactional(readOnly = true)
    public Map<ObligationId, List<ObligationAct>> stories(Review review, Actor reader) {
        return obligations.stories(review.id(), reader);
    }

    /** The frozen record; empty while the review has not closed. One statement. */
    @Transactional(readOnly = true)
    public Optional<ComplianceRecord> frozen(ReviewId review) {
        return records.find(review);
    }

    /**
     * The frozen record with all that is in it. Refused: while the review has not closed (NotFound); who may not know who has read the
     * pack, for it says so and cannot be cut without another hash (NotPermitted).
     */
    @Transactional(readOnly = true)
    public ComplianceRecord get(ReviewId review, Actor reader) {
        ComplianceRecord frozen = records.find(review)
                .orElseThrow(() -> new NotFound(
                        "record-not-found", "This review has not closed yet: its record is frozen on that day."));
        if (!mayTake(reader)) {
            throw new NotPermitted(
                    "record-not-yours",
                    "The frozen record says who has read the pack, so it is for the PMO and auditors. Its hash and all else are on its page.");
        }
        return frozen;
    }

    /** Whether the person may take frozen records away. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean mayTake(Actor reader) {
        return ReadingPrivacy.isForAll(reader);
    }

    /** The corrections to the review's record as far as they are for the reader, in order. Two statements. */
    @Transactional(readOnly = true)
    public List<Restatement> restatements(ReviewId review, Actor reader) {
        Set<ObligationId> shown = obligations.visible(review, reader).items().stream()
                .map(Obligation::id)
                .collect(Collectors.toSet());
        return records.of(review).stream()
                .filter(one -> shown.contains(one.obligation()))
                .toList();
    }

    /** Whether the person may correct that: nobody their own, so the chair for what the PMO owed. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean mayRestate(Owed owed, Actor reader) {
        Obligation one = owed.obligation();
        return one.isPmos() ? reader.is(owed.review().chair()) : reader.is(Role.PMO) && !reader.is(one.owner());
    }

    /**
     * Appends a correction; the frozen record stays as it is. Refused: before the review has closed ({@link NotFrozen}); who may not, and
     * nobody their own (NotPermitted); another state than was seen ({@link RestatedMeanwhile}); no reason, the same state, or one that is
     * no last state (InvalidInput).
     *
     * @param seen the state that the person saw, or null to restate it whatever it is
     */
    public Restatement restate(
            ObligationId id,
            @Nullable ObligationState seen,
            @Nullable ObligationState to,
            @Nullable String reason,
            Actor by) {
        Review review = reviews.get(obligations.get(id).review());
        records.lock(review.id());
        Owed owed = owings.of(List.of(review)).stream()
                .filter(one -> one.obligation().id().equals(id))
                .findFirst()
                .orElseThrow();
        requireOther(owed, by);
        if (records.find(review.id()).isEmpty()) {
            throw new NotFrozen(review);
        }
        if (seen != null && seen != owed.state()) {
            throw new RestatedMeanwhile(owed.state());
        }
        var checks = new Checks();
        checks.present("to", to);
        checks.that(to == null || LAST.contains(to), "to", "is no last state: choose another");
        checks.that(to == null || to != owed.state(), "to", "is how it stands already: choose another");
        String why = checks.text("reason", reason, REASON);
        checks.done();
        ObligationState wanted = to == null ? owed.state() : to;
        List<Restatement> before = records.of(review.id());
        var restatement =
                new Restatement(Identity.next(), before.size() + 1, id, owed.state(), wanted, why, by.person(), now());
        records.append(review.id(), restatement);
        audit.record(by.did(
                "compliance.restated",
                "review",
                review.id().value(),
                review.code(),
                Map.of(
                        "obligation",
                        id.value().toString(),
                        "kind",
                        owed.obligation().kind().name(),
                        "from",
                        owed.state().name(),
                        "to",
                        wanted.name(),
                        "reason",
                        why)));
        return restatement;
    }

    @EventListener
    void freeze(ReviewClosed event) {
        Review review = event.review();
        ComplianceRecord frozen = content.of(review, owings.of(List.of(review)), now());
        records.insert(frozen);
        audit.record(Actor.SYSTEM.did(
                "compliance.frozen", "review", review.id().value(), review.code(), Map.of("sha256", frozen.hash())));
    }

    private static void requireOther(Owed owed, Actor by) {
        Obligation one = owed.obligation();
        boolean pmos = one.isPmos();
        if (pmos ? !by.is(owed.review().chair()) : !by.is(Role.PMO)) {
            throw new NotPermitted(
                    "not-yours-to-restate",
                    pmos
                            ? "The PMO owed this, so only the review's chair may restate it."
                            : "Only the PMO restates what was owed to a review.");
        }
        if (by.is(one.owner())) {
            throw new NotPermitted(
                    "own-obligation", "This was yours: ask a colleague of the PMO to restate it if it is wrong.");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
