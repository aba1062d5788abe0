/** Compliance as pages, files and JSON. */
@NullMarked
package org.journeygate.reviews.compliance.web;

import org.jspecify.annotations.NullMarked;
