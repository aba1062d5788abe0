/** Readings as pages and as JSON. */
@NullMarked
package org.journeygate.journeys.readings.web;

import org.jspecify.annotations.NullMarked;
