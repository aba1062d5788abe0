package org.journeygate.reviews.meetings;

import java.util.Collection;
import org.journeygate.people.Actor;
import org.journeygate.people.Role;
import org.journeygate.reviews.Member;
import org.journeygate.shared.NotPermitted;

/** The PMO runs a meeting; members may say that a journey is to be talked about. */
final class MeetingRights {

    private MeetingRights() {}

    static boolean mayRun(Actor actor) {
        return actor.is(Role.PMO);
    }

    static boolean mayPullOut(Collection<Member> members, Actor actor) {
        return mayRun(actor) || members.stream().anyMatch(member -> actor.is(member.person()));
    }

    static void requireRun(Actor actor) {
        if (!mayRun(actor)) {
            throw new NotPermitted(
                    "not-the-pmo", "Only the PMO runs the meeting and writes its record. Ask one of them.");
        }
    }

    static void requirePullOut(Collection<Member> members, Actor actor) {
        if (!mayPullOut(members, actor)) {
            throw new NotPermitted(
                    "not-a-member",
                    "Only who takes part in the review says that a journey is to be talked about. Ask one of them.");
        }
    }
}
