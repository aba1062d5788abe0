package org.journeygate.gates;

import org.journeygate.gates.sideeffects.Consultation;
import org.journeygate.initiatives.pauses.Pauses;
import org.springframework.stereotype.Component;

/**
 * Sets going what a recorded decision entails, in a step of its own behind the deciding vote. The step may be tried again:
 * whatever an outcome makes, it makes once.
 */
@Component
class WhatFollows {

    private final RequestLock locks;
    private final GateRequestRepository requests;
    private final DecisionRepository decisions;
    private final AfterGo afterGo;
    private final AfterPivot afterPivot;
    private final AfterPause afterPause;
    private final AfterStop afterStop;
    private final Pauses pauses;
    private final ConsultationCourse consultations;

    WhatFollows(
            RequestLock locks,
            GateRequestRepository requests,
            DecisionRepository decisions,
            AfterGo afterGo,
            AfterPivot afterPivot,
            AfterPause afterPause,
            AfterStop afterStop,
            Pauses pauses,
            ConsultationCourse consultations) {
        this.locks = locks;
        this.requests = requests;
        this.decisions = decisions;
        this.afterGo = afterGo;
        this.afterPivot = afterPivot;
        this.afterPause = afterPause;
        this.afterStop = afterStop;
        this.pauses = pauses;
        this.consultations = consultations;
    }

    void setGoing(GateRequestId id) {
        pauses.lock(requests.findById(id).orElseThrow().initiativeId());
        GateRequest request = locks.lock(id);
        consultations.end(request, Consultation.State.DECIDED);
        switch (decisions.outcome(id)) {
            case GO, GO_WITH_CONDITIONS -> afterGo.follow(request);
            case PIVOT -> afterPivot.follow(request);
            case PAUSE -> afterPause.follow(request);
            case STOP -> afterStop.follow(request);
        }
    }
}
