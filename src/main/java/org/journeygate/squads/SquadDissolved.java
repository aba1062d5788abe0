package org.journeygate.squads;

import java.util.Map;
import org.journeygate.shared.StateMovedOn;

/** The squad has been dissolved: it is kept to be read, and nothing new is done in its name. */
public final class SquadDissolved extends StateMovedOn {

    public SquadDissolved(Squad squad) {
        super(
                "squad-dissolved",
                "%s was dissolved; nothing new is done in its name. Its page says who goes on with its work."
                        .formatted(squad.name()),
                Map.of("squadId", squad.id().value().toString()));
    }
}
