package org.journeygate.shared;

import java.time.Instant;

/** A clock that can be moved; only tests and the demo have one. Where it is the clock, the engine follows it. */
public interface MovableTime {

    /** It is now that instant. */
    void moveTo(Instant instant);
}
