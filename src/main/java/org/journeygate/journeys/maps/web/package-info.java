/** Maps of journeys as pages, pictures and JSON. */
@NullMarked
package org.journeygate.journeys.maps.web;

import org.jspecify.annotations.NullMarked;
