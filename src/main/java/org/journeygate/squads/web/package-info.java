/** Squads as pages and as JSON. */
@NullMarked
package org.journeygate.squads.web;

import org.jspecify.annotations.NullMarked;
