package org.journeygate.reviews;

import java.util.Optional;
import java.util.Set;
import org.journeygate.inbox.HandOverRule;
import org.journeygate.inbox.WorkItem;
import org.journeygate.people.Person;
import org.journeygate.people.Role;
import org.springframework.stereotype.Component;

/** Who may do the items of a review instead of their holder: everybody reads for themselves, and nobody answers for the chair who is of the PMO. */
@Component
class ReviewHandOver implements HandOverRule {

    private static final Set<String> OF_OBLIGATIONS = Set.of(Obligations.MEET, Obligations.CHASE);
    private static final Set<String> OF_REVIEWS = Set.of(Reviews.HOLD, Reviews.SETTLE);

    private final Reviews reviews;
    private final Obligations obligations;

    ReviewHandOver(Reviews reviews, Obligations obligations) {
        this.reviews = reviews;
        this.obligations = obligations;
    }

    @Override
    public void lock(WorkItem item) {
        if (OF_OBLIGATIONS.contains(item.kind())) {
            obligations.lock(new ObligationId(item.subject().id()));
        } else if (OF_REVIEWS.contains(item.kind())) {
            reviews.lock(new ReviewId(item.subject().id()));
        }
    }

    @Override
    public Optional<String> objection(WorkItem item, Person receiver) {
        if (item.kind().equals(Obligations.MEET)
                && obligations.get(new ObligationId(item.subject().id())).kind() == Obligation.Kind.PRE_READ) {
            return Optional.of("everybody reads the pack for themselves: ask the PMO to let it go instead");
        }
        boolean chairs = item.kind().equals(Obligations.CHASE) || item.kind().equals(Reviews.SETTLE);
        if (chairs && item.group() == null && receiver.is(Role.PMO)) {
            return Optional.of(
                    receiver.name() + " is of the PMO, about which the chair is asked: choose somebody else");
        }
        if (item.kind().equals(Obligations.MEET) && receiver.is(Role.AUDITOR)) {
            return Optional.of(receiver.name() + " is an auditor, who changes nothing: choose somebody else");
        }
        return Optional.empty();
    }
}
