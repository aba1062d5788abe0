/** The values of metrics, day by day, each kept as it was told and corrected by a newer one alone. */
@NullMarked
@NamedInterface("readings")
package org.journeygate.journeys.readings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
