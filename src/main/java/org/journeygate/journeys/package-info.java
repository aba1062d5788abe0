/** Portfolios, personas, journeys with their stages, and the metrics that say how a journey does. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "people", "calendars", "workflow", "inbox"})
package org.journeygate.journeys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
