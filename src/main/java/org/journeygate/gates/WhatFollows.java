package org.journeygate.gates;

import org.springframework.stereotype.Component;

/**
 * Sets going what a recorded decision entails, in a step of its own behind the deciding vote. The step may be tried again:
 * whatever an outcome makes, it makes once.
 */
@Component
class WhatFollows {

    private final RequestLock locks;
    private final DecisionRepository decisions;
    private final AfterGo afterGo;
    private final AfterPivot afterPivot;
    private final AfterStop afterStop;

    WhatFollows(
            RequestLock locks,
            DecisionRepository decisions,
            AfterGo afterGo,
            AfterPivot afterPivot,
            AfterStop afterStop) {
        this.locks = locks;
        this.decisions = decisions;
        this.afterGo = afterGo;
        this.afterPivot = afterPivot;
        this.afterStop = afterStop;
    }

    void setGoing(GateRequestId id) {
        GateRequest request = locks.lock(id);
        switch (decisions.outcome(id)) {
            case GO, GO_WITH_CONDITIONS -> afterGo.follow(request);
            case PIVOT -> afterPivot.follow(request);
            case PAUSE -> {
                // The bet was settled with the decision.
            }
            case STOP -> afterStop.follow(request);
        }
    }
}
