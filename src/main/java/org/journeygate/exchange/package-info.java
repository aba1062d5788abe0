/** Bringing tables in, dry run first, and taking them out. */
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
            "journeys :: observations",
            "journeys :: readings",
            "squads",
            "initiatives",
            "gates",
            "gates :: history"
        })
package org.journeygate.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
