/** What was heard from customers at the front line, in their words, beside what metrics count. */
@NullMarked
@NamedInterface("observations")
package org.journeygate.journeys.observations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
