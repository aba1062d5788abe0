/** Whose turn it is: work items, who holds them, until when, and how they change hands. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "people", "calendars", "workflow"})
package org.journeygate.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
