/** Bets and their portfolio as pages and as JSON. */
@NullMarked
package org.journeygate.initiatives.web;

import org.jspecify.annotations.NullMarked;
