/** Wind-down lists as pages, as JSON and as a table. */
@NullMarked
package org.journeygate.initiatives.winddown.web;

import org.jspecify.annotations.NullMarked;
