/** Faults put in on purpose, races, and what must hold after each of them. */
@NullMarked
package org.journeygate.faults;

import org.jspecify.annotations.NullMarked;
