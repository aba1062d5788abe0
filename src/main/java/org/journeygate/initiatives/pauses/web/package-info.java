/** Pauses as pages, as JSON and as a table. */
@NullMarked
package org.journeygate.initiatives.pauses.web;

import org.jspecify.annotations.NullMarked;
