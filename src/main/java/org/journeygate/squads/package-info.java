/** Squads: who leads, sponsors and works on a segment of a journey. */
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
            "journeys :: readings"
        })
package org.journeygate.squads;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
