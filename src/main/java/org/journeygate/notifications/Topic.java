package org.journeygate.notifications;

/** What a message is about, and so why its reader gets it. */
public enum Topic {
    /** A work item has come up, for those who want to hear at once. */
    NEW_ITEM,
    /** A work item is due today. */
    LAST_DAY,
    /** Half of a work item's time has passed. */
    REMINDED,
    /** A work item has changed hands. */
    HANDED_OVER,
    /** Everything that one person owes, once a day. */
    DIGEST,
    /** A gate was decided. */
    DECIDED,
    /** The PMO has returned a gate request. */
    RETURNED,
    /** A returned gate request has lapsed. */
    LAPSED,
    /** A gate request was withdrawn. */
    WITHDRAWN,
    /** A seat on a panel has lapsed. */
    SEAT_LAPSED,
    /** Evidence has changed after a vote on it. */
    EVIDENCE_REVISED,
    /** A question was answered, or not in time; the owner of another journey has answered. */
    ANSWERED,
    /** The meeting of a review was moved or does not take place. */
    MEETING,
    /** The pack of a review is out. */
    PACK,
    /** The PMO chases somebody for what they owe the reviews. */
    CHASED,
    /** Something is said about a line of a brief, or answered. */
    COMMENT,
    /** The PMO finds that a squad did not decide as its charter says. */
    SAMPLED
}
