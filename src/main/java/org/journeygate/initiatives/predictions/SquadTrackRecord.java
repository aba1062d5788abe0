package org.journeygate.initiatives.predictions;

import org.journeygate.squads.SquadId;
import org.journeygate.squads.TrackRecord;
import org.springframework.stereotype.Component;

/** The calibration of a squad, for the pages of squads. */
@Component
class SquadTrackRecord implements TrackRecord {

    private final Calibrations calibrations;

    SquadTrackRecord(Calibrations calibrations) {
        this.calibrations = calibrations;
    }

    @Override
    public Figures of(SquadId squad) {
        Calibration calibration = calibrations.of(squad);
        return new Figures(
                calibration.judged(),
                Calibration.FEWEST,
                calibration.isShown() ? calibration.kept() : null,
                calibration.shareKept(),
                calibration.saidOnAverage(),
                calibration.brier());
    }
}
