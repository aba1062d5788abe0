/** Files that were handed in as evidence: of harmless types alone, found by content, kept in the database. */
@NullMarked
package org.journeygate.gates.attachments;

import org.jspecify.annotations.NullMarked;
