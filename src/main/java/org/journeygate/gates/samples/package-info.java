/** The PMO's sample: one in k of what squads decide by themselves under their charters is looked at afterwards. */
@NullMarked
@NamedInterface("samples")
package org.journeygate.gates.samples;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
