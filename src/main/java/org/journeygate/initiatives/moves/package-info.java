/** How a bet goes from one squad to another, and what stays with the squad that promised it. */
@NullMarked
@NamedInterface("moves")
package org.journeygate.initiatives.moves;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
