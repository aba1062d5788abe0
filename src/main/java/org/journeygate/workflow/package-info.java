/** The only door to the process engine: start, message, complete, and what the engine tells us. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "people", "calendars"})
package org.journeygate.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
