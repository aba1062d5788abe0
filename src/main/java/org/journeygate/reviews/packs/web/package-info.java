/** The pack's pages, its PDF, and what programs read and send about it. */
@NullMarked
package org.journeygate.reviews.packs.web;

import org.jspecify.annotations.NullMarked;
