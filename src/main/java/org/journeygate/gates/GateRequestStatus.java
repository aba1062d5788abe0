package org.journeygate.gates;

/** Where a gate request stands. */
public enum GateRequestStatus {
    /** Being written by the squad lead. */
    DRAFT,
    /** The PMO looks whether it is complete. */
    COMPLETENESS,
    /** Back with the squad lead to be completed. */
    RETURNED,
    /** The panel votes. */
    IN_REVIEW,
    /** The panel could not settle it, or conditions are to be merged: chair, body or PMO have it. */
    WITH_CHAIR,
    /** Decided; the decision is on record. */
    DECIDED,
    /** Taken back by the squad lead. */
    WITHDRAWN,
    /** Returned and silent for as long as its gate model waits. */
    LAPSED;

    /** Whether the squad lead may still edit it freely. */
    public boolean isEditable() {
        return this == DRAFT || this == RETURNED;
    }

    /** Whether it has been submitted and is not over. */
    public boolean isUnderWay() {
        return this == COMPLETENESS || this == RETURNED || this == IN_REVIEW || this == WITH_CHAIR;
    }

    /** Whether nothing more can happen to it. */
    public boolean isOver() {
        return this == DECIDED || this == WITHDRAWN || this == LAPSED;
    }
}
