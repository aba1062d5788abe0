package org.journeygate.initiatives.predictions;

/** How a prediction came out. */
public enum Verdict {
    /** The metric got as far as was promised, or further. */
    KEPT,
    /** It did not. */
    MISSED,
    /** The readings do not tell, or the bet was stopped before the day. Counts as not kept. */
    UNCLEAR
}
