/** People, tokens and one's own settings, as pages and as JSON. */
@NullMarked
package org.journeygate.people.web;

import org.jspecify.annotations.NullMarked;
