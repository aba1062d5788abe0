/** Maps of journeys: what customers do, meet and feel at each stage, in versions that say who took part. */
@NullMarked
@NamedInterface("maps")
package org.journeygate.journeys.maps;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
