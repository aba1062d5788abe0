package org.journeygate.inbox;

import java.util.List;
import org.journeygate.people.UserId;

/**
 * A work item has changed hands: handed over, claimed, released, or an alternate added.
 *
 * @param formerHolders those who held it before
 */
public record WorkItemHandedOver(WorkItem item, List<UserId> formerHolders, String byName, String reason) {}
