package org.journeygate.reviews.packs;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.people.Person;
import org.journeygate.people.Role;
import org.journeygate.people.UserId;
import org.journeygate.reviews.Member;
import org.journeygate.reviews.Obligation;
import org.journeygate.reviews.ObligationId;
import org.journeygate.reviews.Obligations;
import org.journeygate.reviews.ReadingPrivacy;
import org.journeygate.reviews.Review;
import org.journeygate.reviews.ReviewId;
import org.journeygate.reviews.Reviews;
import org.journeygate.reviews.VisibleObligations;
import org.journeygate.shared.NotFound;
import org.journeygate.shared.NotPermitted;
import org.journeygate.squads.functions.SquadFunction;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has read the pack of a review: said by the readers themselves, or noted for them by the PMO. How many is for everybody; who
 * is for the PMO and auditors, and one's own for oneself.
 */
@Component
@Transactional
public class Receipts {

    /** What is noted about a reading that was not on a screen. */
    private static final String ON_PAPER = "on paper";

    private final Reviews reviews;
    private final Obligations obligations;
    private final People people;

    Receipts(Reviews reviews, Obligations obligations, People people) {
        this.reviews = reviews;
        this.obligations = obligations;
        this.people = people;
    }

    /** Who has read it, as far as that is for the reader. Four statements at most. */
    @Transactional(readOnly = true)
    public Readership of(Review review, Actor reader) {
        List<Obligation> owed = owed(review.id());
        Map<UserId, SquadFunction> functions =
                reviews.members(review.id()).stream().collect(Collectors.toMap(Member::person, Member::function));
        Set<UserId> named = new HashSet<>();
        for (Obligation one : owed) {
            named.add(owner(one));
            if (one.doneBy() != null) {
                named.add(one.doneBy());
            }
        }
        Map<UserId, Person> known = people.all(named);
        List<Receipt> all = owed.stream()
                .map(one -> receipt(one, functions, known))
                .sorted(Comparator.comparing(Receipt::name)
                        .thenComparing(one -> one.person().value()))
                .toList();
        boolean sees = ReadingPrivacy.isForAll(reader);
        VisibleObligations readings = ReadingPrivacy.visible(owed, reader);
        Optional<Obligation> own = own(owed, reader);
        return new Readership(
                readings.asked(),
                readings.read(),
                review.quorum(),
                own.map(one -> receipt(one, functions, known)).orElse(null),
                own.filter(one -> obligations.isTurn(one, reader)).isPresent(),
                sees ? all : List.of(),
                sees,
                reader.is(Role.PMO) && review.state() == Review.State.CIRCULATED);
    }

    /**
     * The person has read the pack. Refused: who is not asked to (NotPermitted), who has said so, before it is circulated or once the
     * review was cancelled ({@link org.journeygate.reviews.ObligationMovedOn}).
     */
    public Readership read(ReviewId id, boolean onPaper, Actor by) {
        Obligation owed = own(owed(id), by)
                .orElseThrow(
                        () -> new NotPermitted(
                                "not-a-reader",
                                "You are not asked to read this pack. Whoever takes part in the review says that they have read it."));
        obligations.meet(owed.id(), onPaper ? ON_PAPER : null, by);
        return of(reviews.get(id), by);
    }

    /**
     * The PMO notes for a member that they have read it on paper. Refused: who is not of the PMO (NotPermitted), what is no reading of
     * this review (NotFound), as {@link #read}.
     */
    public Readership note(ReviewId id, ObligationId reading, Actor by) {
        if (owed(id).stream().noneMatch(one -> one.id().equals(reading))) {
            throw new NotFound("receipt-not-found", "Nobody owes this review such a reading.");
        }
        obligations.noteRead(reading, ON_PAPER, by);
        return of(reviews.get(id), by);
    }

    private List<Obligation> owed(ReviewId review) {
        return obligations.of(review).stream()
                .filter(owed -> owed.kind() == Obligation.Kind.PRE_READ)
                .toList();
    }

    private static Optional<Obligation> own(List<Obligation> owed, Actor reader) {
        return owed.stream().filter(one -> reader.is(one.owner())).findFirst();
    }

    private static Receipt receipt(Obligation owed, Map<UserId, SquadFunction> functions, Map<UserId, Person> known) {
        UserId owner = owner(owed);
        UserId doneBy = owed.doneBy();
        return new Receipt(
                owed.id(),
                owner,
                name(owner, known),
                functions.get(owner),
                owed.state(),
                owed.doneAt(),
                owed.doneAt() != null && ON_PAPER.equals(owed.note()),
                doneBy == null || doneBy.equals(owner) ? null : name(doneBy, known));
    }

    private static String name(UserId id, Map<UserId, Person> known) {
        Person person = known.get(id);
        return person == null ? "" : person.name();
    }

    private static UserId owner(Obligation owed) {
        return Objects.requireNonNull(owed.owner());
    }
}
