/** What a squad may decide at a gate by itself: the table that says so, and the account of what it has given itself. */
@NullMarked
package org.journeygate.gates.rights;

import org.jspecify.annotations.NullMarked;
