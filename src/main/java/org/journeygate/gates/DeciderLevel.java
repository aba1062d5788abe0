package org.journeygate.gates;

/** Whose decision it is where the panel has none: the ladder of a contested decision, lowest first. */
enum DeciderLevel {
    /** The chair of the panel. */
    CHAIR,
    /** The body that the gate model names. */
    BODY,
    /** Somebody to whom the PMO has referred it. */
    REFERRED,
    /** Nobody is left: the PMO replaces a seat or refers it. */
    PMO
}
