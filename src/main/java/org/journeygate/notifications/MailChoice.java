package org.journeygate.notifications;

/**
 * Which mails a person wants. What happened to something of theirs is always told; this is about what they owe.
 *
 * @param items when a work item is worth a mail of its own
 * @param digest whether they get the list of everything they owe on each working day
 */
public record MailChoice(Items items, boolean digest) {

    /** Who has not chosen gets a mail on an item's last day, and the digest. */
    public static final MailChoice DEFAULT = new MailChoice(Items.LAST_DAY, true);

    /** When a work item is worth a mail of its own. */
    public enum Items {
        /** As soon as it comes up, and on its last day. */
        START,
        /** On its last day. */
        LAST_DAY,
        /** Never: the digest and the inbox are enough. */
        NEVER
    }
}
