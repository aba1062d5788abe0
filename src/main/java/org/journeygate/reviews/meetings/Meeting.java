package org.journeygate.reviews.meetings;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.journeygate.people.UserId;
import org.journeygate.reviews.Member;
import org.journeygate.reviews.Review;
import org.jspecify.annotations.Nullable;

/**
 * The meeting of one review.
 *
 * @param version counts what was said about who attends
 * @param sitting which one this is: raised whenever the meeting was moved or is held again
 * @param attendance what was said about members so far
 * @param readers who of the members has read the pack
 * @param isNow whether its hour has come and it was not held yet
 */
public record Meeting(
        Review review,
        int version,
        int sitting,
        List<Member> members,
        Map<UserId, Attendance> attendance,
        Quorum quorum,
        Readers readers,
        boolean isNow,
        @Nullable Publication publication) {

    public Meeting {
        members = List.copyOf(members);
        attendance = Map.copyOf(attendance);
    }

    /** Whether fewer members have read the pack than must attend. */
    public boolean isUnread() {
        return readers.read() < review.quorum();
    }

    /** Whether it was held with a quorum. */
    public boolean isHeld() {
        return review.heldAt() != null;
    }

    /**
     * Who has read the pack, as far as that is for whoever reads this.
     *
     * @param read how many have
     * @param at when members had read it; who has not is not in it
     * @param hidden the members of whom the reader may not know it
     */
    public record Readers(int read, Map<UserId, Instant> at, Set<UserId> hidden) {

        public Readers {
            at = Map.copyOf(at);
            hidden = Set.copyOf(hidden);
        }
    }

    /** The minutes are out. */
    public record Publication(Instant at, UserId by, String sha256) {}
}
