/** Who kept the rhythm of the quarterly reviews: heatmap, rate, lateness, the frozen record of each closed quarter and its corrections. */
@NullMarked
@NamedInterface("compliance")
package org.journeygate.reviews.compliance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
