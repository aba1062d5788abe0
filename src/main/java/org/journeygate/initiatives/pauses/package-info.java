/** The pauses of bets: until when, who is held and who is freed, and how each ends. */
@NullMarked
@NamedInterface("pauses")
package org.journeygate.initiatives.pauses;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
