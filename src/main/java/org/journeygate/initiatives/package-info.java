/** Bets: the proposed changes to a journey and where each stands. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "people",
            "calendars",
            "workflow",
            "inbox",
            "journeys",
            "journeys :: readings",
            "squads",
            "squads :: charters",
            "squads :: escalations"
        })
package org.journeygate.initiatives;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
