/** The reviews as pages and as JSON. */
@NullMarked
package org.journeygate.reviews.web;

import org.jspecify.annotations.NullMarked;
