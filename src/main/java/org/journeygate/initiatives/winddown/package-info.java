/** The wind-down of stopped bets: what is left to take care of, who is responsible, and what it frees. */
@NullMarked
@NamedInterface("winddown")
package org.journeygate.initiatives.winddown;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
