package org.journeygate.gates;

/**
 * How many gate requests began with one version of a gate model and stay on it.
 *
 * @param drafts still written or returned to the squad
 * @param underWay submitted and not decided
 * @param over decided, withdrawn or lapsed
 */
public record GateModelUse(int drafts, int underWay, int over) {

    /** Nobody has used it yet. */
    public static final GateModelUse NONE = new GateModelUse(0, 0, 0);

    GateModelUse plus(GateModelUse more) {
        return new GateModelUse(drafts + more.drafts, underWay + more.underWay, over + more.over);
    }

    static GateModelUse of(GateRequestStatus status, int requests) {
        if (status.isEditable()) {
            return new GateModelUse(requests, 0, 0);
        }
        return status.isOver() ? new GateModelUse(0, 0, requests) : new GateModelUse(0, requests, 0);
    }
}
