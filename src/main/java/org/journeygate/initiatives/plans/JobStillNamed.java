package org.journeygate.initiatives.plans;

import org.journeygate.shared.StateMovedOn;

/** A bet in play is about a job that is to be taken from a persona. */
public final class JobStillNamed extends StateMovedOn {

    JobStillNamed() {
        super(
                "job-still-named",
                "A bet in play is about a job that you take out. Keep the job, or have the bet's squad choose another first.");
    }
}
