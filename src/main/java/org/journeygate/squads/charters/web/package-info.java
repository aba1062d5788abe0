/** Charters as pages, as PDF and as JSON. */
@NullMarked
package org.journeygate.squads.charters.web;

import org.jspecify.annotations.NullMarked;
