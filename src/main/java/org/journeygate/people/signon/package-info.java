/** How a person signs on: by password and session on pages, by token in programs. */
@NullMarked
package org.journeygate.people.signon;

import org.jspecify.annotations.NullMarked;
