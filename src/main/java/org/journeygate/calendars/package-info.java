/** Working days, holidays and the deadlines that follow from them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "people"})
package org.journeygate.calendars;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
