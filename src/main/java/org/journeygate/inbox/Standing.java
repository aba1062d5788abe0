package org.journeygate.inbox;

import java.util.List;

/**
 * What waits for one person, in figures; each stops counting at {@link #MOST}.
 *
 * @param mine items that they hold
 * @param late those of them whose deadline has passed
 * @param minutes how long those that they hold take together, an estimate
 * @param group items that wait for one of their roles
 * @param delegated items that they hold because somebody handed them over
 * @param kinds kinds among all of these, by name
 */
public record Standing(long mine, long late, long minutes, long group, long delegated, List<String> kinds) {

    /** Where counting stops. */
    public static final int MOST = 100;

    /** How many items that view of one's own holds; 0 for everybody's, which nobody counts. */
    public long in(InboxQuery.View view) {
        return switch (view) {
            case MINE -> mine;
            case GROUP -> group;
            case DELEGATED -> delegated;
            case ALL -> 0;
        };
    }
}
