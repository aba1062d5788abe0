/** Briefs as pages, as files and over REST. */
@NullMarked
package org.journeygate.reviews.briefs.web;

import org.jspecify.annotations.NullMarked;
