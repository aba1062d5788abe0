/** The functions from which squads are made up: who heads each in a portfolio, and who confirms cost and reversibility. */
@NullMarked
@NamedInterface("functions")
package org.journeygate.squads.functions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
