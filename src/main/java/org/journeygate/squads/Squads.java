package org.journeygate.squads;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.journeygate.people.UserId;
import org.springframework.stereotype.Component;

/** The squads and who belongs to them. */
@Component
public class Squads {

    /** The squad with its members as they are now; NotFound where there is none. One or two statements. */
    public Squad get(SquadId id) {
        throw new UnsupportedOperationException();
    }

    /** The squads with those ids. At most two statements. */
    public Map<SquadId, Squad> all(Collection<SquadId> ids) {
        throw new UnsupportedOperationException();
    }

    /** The squads that the person leads, by name. */
    public List<Squad> ledBy(UserId lead) {
        throw new UnsupportedOperationException();
    }
}
