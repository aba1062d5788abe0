/** The charters of squads: what each may decide by itself, version by version, and how a version comes into force and ends. */
@NullMarked
@NamedInterface("charters")
package org.journeygate.squads.charters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
