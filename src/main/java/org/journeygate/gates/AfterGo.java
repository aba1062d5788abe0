package org.journeygate.gates;

import org.springframework.stereotype.Component;

/** What follows a go. */
@Component
class AfterGo {

    void follow(GateRequest request) {}
}
