/** The pages and endpoints of insights. */
@NullMarked
package org.journeygate.insights.web;

import org.jspecify.annotations.NullMarked;
