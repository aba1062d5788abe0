/** Strategic themes: what a portfolio wants its bets to serve, by whom and for how long. */
@NullMarked
@NamedInterface("themes")
package org.journeygate.initiatives.themes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
