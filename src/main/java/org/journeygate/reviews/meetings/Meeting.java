package org.journeygate.reviews.meetings;

import java.time.Instant;
import java.util.List;
import java.util.Map;
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
 * @param read when members had read the pack; who has not is not in it
 * @param isNow whether its hour has come and it was not held yet
 */
public record Meeting(
        Review review,
        int version,
        int sitting,
        List<Member> members,
        Map<UserId, Attendance> attendance,
        Quorum quorum,
        Map<UserId, Instant> read,
        boolean isNow,
        @Nullable Publication publication) {

    public Meeting {
        members = List.copyOf(members);
        attendance = Map.copyOf(attendance);
        read = Map.copyOf(read);
    }

    /** Whether fewer members have read the pack than must attend. */
    public boolean isUnread() {
        return read.size() < review.quorum();
    }

    /** Whether it was held with a quorum. */
    public boolean isHeld() {
        return review.heldAt() != null;
    }

    /** The minutes are out. */
    public record Publication(Instant at, UserId by, String sha256) {}
}
