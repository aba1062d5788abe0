package org.journeygate.reviews.meetings;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.journeygate.people.UserId;
import org.journeygate.reviews.Member;
import org.journeygate.squads.functions.SquadFunction;

/**
 * Whether enough members are there to hold the meeting. A stand-in counts for the member and for their function.
 *
 * @param present how many members are there or represented
 * @param needed how many must be
 * @param missing functions of which somebody must be there and nobody is
 */
public record Quorum(int present, int needed, Set<SquadFunction> missing) {

    public Quorum {
        missing = Collections.unmodifiableSet(missing);
    }

    /** Counts those who take part; whoever nothing was said of is not there. */
    static Quorum of(
            Collection<Member> members, Map<UserId, Attendance> attendance, int needed, Set<SquadFunction> required) {
        List<Member> there = members.stream()
                .filter(member -> {
                    Attendance said = attendance.get(member.person());
                    return said != null && said.counts();
                })
                .toList();
        Set<SquadFunction> missing = EnumSet.noneOf(SquadFunction.class);
        missing.addAll(required);
        there.forEach(member -> missing.remove(member.function()));
        return new Quorum(there.size(), needed, missing);
    }

    /** Whether the meeting may be held. */
    public boolean isMet() {
        return present >= needed && missing.isEmpty();
    }
}
