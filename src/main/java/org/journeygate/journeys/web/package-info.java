/** Portfolios, personas, journeys and metrics as pages and as JSON. */
@NullMarked
package org.journeygate.journeys.web;

import org.jspecify.annotations.NullMarked;
