/** What blocks a squad, carried up the escalation path of its charter; no gate is decided here. */
@NullMarked
@NamedInterface("escalations")
package org.journeygate.squads.escalations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
