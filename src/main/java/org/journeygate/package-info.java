/** Journeygate: a modular monolith in which a company decides, with evidence, which customer-journey bets go on. */
@NullMarked
package org.journeygate;

import org.jspecify.annotations.NullMarked;
