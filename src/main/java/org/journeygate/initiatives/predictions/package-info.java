/** What bets promised when they got a go: booked with a frozen baseline, read on the promised day, judged, and added up. */
@NullMarked
@NamedInterface("predictions")
package org.journeygate.initiatives.predictions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
