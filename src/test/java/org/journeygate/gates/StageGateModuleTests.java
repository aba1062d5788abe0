package org.journeygate.gates;

import org.journeygate.DatabaseTest;
import org.journeygate.workflow.CoversProcess;
import org.junit.jupiter.api.Nested;

/** The stage gate from draft to decision, with the engine, on the shipped models: together the tests take every path of it. */
@DatabaseTest
@CoversProcess("stage-gate.bpmn")
class StageGateModuleTests {

    @Nested
    class BeforeThePanel extends PanelWalks {}

    @Nested
    class UnderACharter extends CharterWalks {}

    @Nested
    class OnTheLadders extends LadderWalks {}
}
