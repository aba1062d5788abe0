/** What a bet does to other journeys and their channels, as its squad sees it and as those journeys' owners do. */
@NullMarked
@NamedInterface("sideeffects")
package org.journeygate.gates.sideeffects;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
