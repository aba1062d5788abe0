package org.journeygate.reviews;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.journeygate.journeys.PortfolioId;
import org.journeygate.people.UserId;
import org.journeygate.squads.functions.SquadFunction;

/**
 * How a portfolio keeps its quarterly reviews. What a review was opened with stays with it when this changes.
 *
 * @param startsOn the first quarter to be reviewed is the one in which this day lies
 * @param required functions of which somebody must attend
 * @param quorum how many members must attend, 1 or more
 * @param chair is told where the PMO is late, and says what is to happen when the meeting does not come about
 * @param group staggers the portfolios: 1 meets 13 working days after the quarter's end, 6 meets 18 after it
 * @param meetingTime in the portfolio's zone
 */
public record Cadence(
        PortfolioId portfolio,
        int version,
        LocalDate startsOn,
        List<Member> members,
        Set<SquadFunction> required,
        int quorum,
        UserId chair,
        int group,
        LocalTime meetingTime,
        Offsets offsets) {

    /** The most groups: the meeting lies 13 to 18 working days after the quarter's end. */
    public static final int GROUPS = 6;

    public Cadence {
        members = List.copyOf(members);
        Set<SquadFunction> ordered = EnumSet.noneOf(SquadFunction.class);
        ordered.addAll(required);
        required = Collections.unmodifiableSet(ordered);
    }
}
