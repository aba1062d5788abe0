package org.journeygate.reviews.meetings;

/** What the meeting said of a journey. */
public enum Outcome {
    /** In band without open items: not talked about, in one act for all such journeys. */
    TAKEN_AS_READ,
    /** It goes on as it does. */
    CONTINUE,
    /** It goes on, with something done differently. */
    ADJUST,
    /** People or money go elsewhere; an action says who sees to it. */
    REALLOCATE,
    /** What was believed does not hold: something else is tried. */
    NEW_HYPOTHESIS
}
