/** Decisions taken elsewhere before, brought in so that rates and base rates have something to stand on. */
@NullMarked
@NamedInterface("history")
package org.journeygate.gates.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
