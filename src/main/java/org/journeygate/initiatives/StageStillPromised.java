package org.journeygate.initiatives;

import org.journeygate.shared.StateMovedOn;

/** A stage cannot leave its journey while a bet is placed at it. */
public final class StageStillPromised extends StateMovedOn {

    StageStillPromised() {
        super(
                "stage-in-use",
                "A bet is placed at a stage that you took out. Rename the stage instead, or move the bet first.");
    }
}
