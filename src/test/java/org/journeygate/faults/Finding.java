package org.journeygate.faults;

/** Something that does not hold. */
record Finding(Invariant broken, String what) {

    @Override
    public String toString() {
        return broken + ": " + what;
    }
}
