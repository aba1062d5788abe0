/** Takes everything out of the database into one file, and puts it back elsewhere. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "people"})
package org.journeygate.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
