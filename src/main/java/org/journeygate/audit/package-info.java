/** The hash-chained log of who changed what: appended to in the transaction of the change, never altered. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package org.journeygate.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
