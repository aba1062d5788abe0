/** Figures for whoever watches over the server: looked up seldom, counted once they are certain. */
@NullMarked
package org.journeygate.shared.figures;

import org.jspecify.annotations.NullMarked;
