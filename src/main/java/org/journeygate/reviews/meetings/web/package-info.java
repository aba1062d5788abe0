/** Meetings of quarterly reviews as pages and as JSON. */
@NullMarked
package org.journeygate.reviews.meetings.web;

import org.jspecify.annotations.NullMarked;
