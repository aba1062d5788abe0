/**
 * The brief of a journey: what executives read about it before a quarterly review, made from the record as of the quarter's
 * end, completed by the journey's owner and contributors, confirmed by the owner, and frozen when the pack is circulated.
 *
 * <p>Who builds a document of several briefs takes them from {@link org.journeygate.reviews.briefs.Briefs#of}, and writes
 * {@link org.journeygate.reviews.briefs.BriefPaper#section} of each into a body under the style sheet
 * {@link org.journeygate.reviews.briefs.BriefPaper#style}; each section begins on a page of its own and has two at most.
 */
@NullMarked
@NamedInterface("briefs")
package org.journeygate.reviews.briefs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
