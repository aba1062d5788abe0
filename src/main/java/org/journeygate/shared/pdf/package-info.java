/** Documents as PDF, with the font of the pages in them. */
@NullMarked
package org.journeygate.shared.pdf;

import org.jspecify.annotations.NullMarked;
