package org.journeygate.faults;

/** The twelve things that must always hold, in their order; {@link Invariants} has a function for each. */
enum Invariant {
    ANSWERED_IS_KEPT,
    ONE_OUTCOME_PER_ROUND,
    ONE_VOTE_PER_APPROVER,
    NOBODY_IN_THEIR_OWN_MATTER,
    EVERYTHING_AGREES,
    AUDIT_IS_WHOLE,
    TIMERS_FIRE_ONCE_AND_ON_TIME,
    MAILS_COME_ONCE,
    SAME_KEY_SAME_ANSWER,
    EVERY_INSTANT_HAS_ONE_QUARTER,
    WORK_GOES_ON,
    NOTHING_IS_STUCK
}
