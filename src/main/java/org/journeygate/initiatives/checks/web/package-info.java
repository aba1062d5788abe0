/** The checks of a bet and their answers, as a form and as JSON. */
@NullMarked
package org.journeygate.initiatives.checks.web;

import org.jspecify.annotations.NullMarked;
