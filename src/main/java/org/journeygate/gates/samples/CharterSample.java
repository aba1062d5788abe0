package org.journeygate.gates.samples;

import java.time.Instant;
import java.util.UUID;
import org.journeygate.gates.rights.UnderCharter;
import org.journeygate.journeys.PortfolioId;
import org.journeygate.people.UserId;
import org.journeygate.squads.Squad;
import org.journeygate.squads.SquadId;
import org.jspecify.annotations.Nullable;

/**
 * A decision under a charter that the PMO looks at afterwards. What is answered never changes the decision.
 *
 * @param decision the decision, {@code decisionCode} its code
 * @param request the gate request that it is about
 * @param lead who led the squad when it decided, or null
 * @param sponsor who sponsored it then, or null
 * @param charter the version under which it was decided
 * @param oneIn one in how many was taken on that day
 * @param dueAt by when the PMO is to have looked
 * @param answeredBy who looked, or null
 * @param reason why it is not as the charter says, or a remark; or null
 */
public record CharterSample(
        CharterSampleId id,
        UUID decision,
        String decisionCode,
        UUID request,
        String requestCode,
        String betCode,
        String title,
        String gate,
        PortfolioId portfolio,
        SquadId squad,
        String squadName,
        @Nullable UserId lead,
        @Nullable UserId sponsor,
        UnderCharter charter,
        int oneIn,
        Instant decidedAt,
        Instant dueAt,
        State state,
        @Nullable UserId answeredBy,
        @Nullable Instant answeredAt,
        @Nullable String reason) {

    /** Whether the PMO has not looked yet. */
    public boolean isWaiting() {
        return state == State.WAITING;
    }

    /** Whether that person would look at what is their own: bound to the squad today, or its lead or sponsor when it decided. */
    public boolean isOwnOf(UserId person, Squad today) {
        return person.equals(lead) || person.equals(sponsor) || today.isBound(person);
    }

    /** What the PMO says of it. */
    public enum State {
        /** Nobody has looked yet. */
        WAITING,
        /** The squad decided as its charter says. */
        AS_CHARTERED,
        /** The squad decided what its charter does not let it decide. */
        NOT_AS_CHARTERED
    }
}
