package org.journeygate.inbox;

import java.util.List;
import org.journeygate.people.UserId;

/**
 * A work item has changed hands: handed over, or a holder added beside the present ones. Claiming one of a group and giving
 * it back are no such thing.
 *
 * @param formerHolders those who held it before
 * @param steppedAside whether its former holder gave it up for good and need not be told
 */
public record WorkItemHandedOver(
        WorkItem item, List<UserId> formerHolders, String byName, String reason, boolean steppedAside) {}
