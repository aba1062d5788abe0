/** The pages and endpoints of exchange. */
@NullMarked
package org.journeygate.exchange.web;

import org.jspecify.annotations.NullMarked;
