/** Who may sign in and as what: persons, their roles, sign-on and access tokens. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit"})
package org.journeygate.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
