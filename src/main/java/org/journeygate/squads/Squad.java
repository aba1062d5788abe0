package org.journeygate.squads;

import java.time.Instant;
import java.util.Set;
import org.journeygate.journeys.JourneyId;
import org.journeygate.journeys.PortfolioId;
import org.journeygate.people.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A cross-functional team that owns a segment of a journey.
 *
 * @param lead raises and answers for its gate requests
 * @param sponsor pays for or champions it; never on a panel for its bets
 * @param members the others who work in it, without the lead
 * @param dissolvedAt since when it is kept only to be read, or null
 */
public record Squad(
        SquadId id,
        int version,
        PortfolioId portfolio,
        String name,
        @Nullable JourneyId journey,
        @Nullable UserId lead,
        @Nullable UserId sponsor,
        Set<UserId> members,
        @Nullable Instant dissolvedAt) {

    public Squad {
        members = Set.copyOf(members);
    }

    /** A squad that goes on. */
    public Squad(
            SquadId id,
            int version,
            PortfolioId portfolio,
            String name,
            @Nullable JourneyId journey,
            @Nullable UserId lead,
            @Nullable UserId sponsor,
            Set<UserId> members) {
        this(id, version, portfolio, name, journey, lead, sponsor, members, null);
    }

    Squad withMembers(Set<UserId> others) {
        return new Squad(id, version, portfolio, name, journey, lead, sponsor, others, dissolvedAt);
    }

    /** Whether it has ended. */
    public boolean isDissolved() {
        return dissolvedAt != null;
    }

    /** Whether the person leads, sponsors or works in this squad, and so never decides on its bets. */
    public boolean isBound(UserId person) {
        return person.equals(lead) || person.equals(sponsor) || members.contains(person);
    }

    /** Whether the person leads or works in this squad. */
    public boolean includes(UserId person) {
        return person.equals(lead) || members.contains(person);
    }
}
