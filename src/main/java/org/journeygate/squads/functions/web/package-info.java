/** The functions of portfolios as a page and as JSON. */
@NullMarked
package org.journeygate.squads.functions.web;

import org.jspecify.annotations.NullMarked;
