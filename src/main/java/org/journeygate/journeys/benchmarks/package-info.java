/** What competitors reach at a journey's metrics, with day and source. */
@NullMarked
@NamedInterface("benchmarks")
package org.journeygate.journeys.benchmarks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
