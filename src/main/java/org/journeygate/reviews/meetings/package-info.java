/** The meeting of a quarterly review: who attends, what is carried over, what is decided about each journey, and the minutes. */
@NullMarked
@NamedInterface("meetings")
package org.journeygate.reviews.meetings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
