/** What the record says about gates and journeys; reads only. */
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
            "squads",
            "initiatives",
            "gates",
            "gates :: history"
        })
package org.journeygate.insights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
