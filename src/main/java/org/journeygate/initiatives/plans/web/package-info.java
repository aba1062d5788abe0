/** A bet's plan as forms by section and as JSON. */
@NullMarked
package org.journeygate.initiatives.plans.web;

import org.jspecify.annotations.NullMarked;
