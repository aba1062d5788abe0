/** Escalations as pages and as JSON. */
@NullMarked
package org.journeygate.squads.escalations.web;

import org.jspecify.annotations.NullMarked;
