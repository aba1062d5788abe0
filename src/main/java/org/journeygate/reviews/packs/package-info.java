/** The pack of a quarterly review: what its members read before the meeting, who has read it, and what they say about it. */
@NullMarked
@NamedInterface("packs")
package org.journeygate.reviews.packs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
