/** Strategic themes as pages and as JSON. */
@NullMarked
package org.journeygate.initiatives.themes.web;

import org.jspecify.annotations.NullMarked;
