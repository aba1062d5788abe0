/** Moves of bets as pages and as JSON. */
@NullMarked
package org.journeygate.initiatives.moves.web;

import org.jspecify.annotations.NullMarked;
