/** The plan of a bet: what it serves, what it is worth, its roadmap and milestones, its risks and what is still to be found out. */
@NullMarked
@NamedInterface("plans")
package org.journeygate.initiatives.plans;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
