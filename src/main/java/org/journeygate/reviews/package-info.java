/** The quarterly review: its cadence, what is owed to it by whom and by when, the briefs, the pack, the meeting, and who kept the rhythm. */
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
            "journeys :: maps",
            "journeys :: readings",
            "journeys :: observations",
            "squads",
            "squads :: charters",
            "squads :: functions",
            "initiatives",
            "initiatives :: pauses",
            "initiatives :: plans",
            "initiatives :: predictions",
            "initiatives :: themes",
            "gates",
            "gates :: grades",
            "gates :: history"
        })
package org.journeygate.reviews;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
