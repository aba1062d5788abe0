package org.journeygate.gates;

/** What a gate request asks for. */
public enum RequestKind {
    /** To pass the gate. */
    GATE,
    /** To end a pause: the panel that paused the bet says whether it stands before the same gate again. */
    RESUMPTION,
    /** Nobody asked to resume in time: the chair alone chooses what becomes of the bet. */
    RUN_OUT,
    /** The squad has let a paused bet go: as {@link #RUN_OUT}. */
    LET_GO;

    /** Whether it ends a pause in one way or another. */
    public boolean isAboutPause() {
        return this != GATE;
    }

    /** Whether no seat is asked, and it goes before the chair at once. */
    public boolean isForChairAlone() {
        return this == RUN_OUT || this == LET_GO;
    }
}
