/** The made-up company of the demo: a year of decisions and open work for every role. There only in the profile demo. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "people",
            "calendars",
            "workflow",
            "inbox",
            "journeys",
            "journeys :: maps",
            "journeys :: benchmarks",
            "journeys :: readings",
            "journeys :: observations",
            "squads",
            "squads :: charters",
            "squads :: escalations",
            "squads :: functions",
            "initiatives",
            "initiatives :: winddown",
            "initiatives :: pauses",
            "initiatives :: plans",
            "initiatives :: themes",
            "initiatives :: checks",
            "initiatives :: predictions",
            "gates",
            "gates :: facts",
            "gates :: sideeffects",
            "gates :: confirmations",
            "gates :: samples",
            "reviews",
            "reviews :: briefs",
            "reviews :: meetings"
        })
package org.journeygate.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
