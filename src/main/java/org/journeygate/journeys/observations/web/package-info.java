/** Observations as pages, as JSON and as a table. */
@NullMarked
package org.journeygate.journeys.observations.web;

import org.jspecify.annotations.NullMarked;
