/** Processes over REST: their diagrams, where they stand, and what failed. */
@NullMarked
package org.journeygate.workflow.web;

import org.jspecify.annotations.NullMarked;
