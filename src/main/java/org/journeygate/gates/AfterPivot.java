package org.journeygate.gates;

import org.springframework.stereotype.Component;

/** What follows a pivot. */
@Component
class AfterPivot {

    void follow(GateRequest request) {}
}
