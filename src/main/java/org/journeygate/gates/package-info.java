/** Gate models, gate requests with their evidence, votes and decisions. */
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
            "squads",
            "squads :: charters",
            "squads :: escalations",
            "squads :: functions",
            "initiatives",
            "initiatives :: winddown",
            "initiatives :: pauses",
            "initiatives :: moves",
            "initiatives :: plans",
            "initiatives :: themes",
            "initiatives :: checks",
            "initiatives :: predictions"
        })
package org.journeygate.gates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
