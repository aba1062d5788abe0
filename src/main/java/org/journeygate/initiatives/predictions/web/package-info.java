/** The pages and endpoints of predictions and calibration. */
@NullMarked
package org.journeygate.initiatives.predictions.web;

import org.jspecify.annotations.NullMarked;
