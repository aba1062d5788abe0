/** How far squads have come towards what their charters measure them by. */
@NullMarked
@NamedInterface("attainment")
package org.journeygate.squads.attainment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
