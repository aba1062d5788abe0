package org.journeygate.journeys.maps;

import java.util.List;
import org.journeygate.journeys.Journey;
import org.journeygate.people.PeopleFixtures;
import org.springframework.stereotype.Component;

/** Maps for tests, each in one line. */
@Component
public class MapFixtures {

    private final Maps maps;
    private final PeopleFixtures people;

    MapFixtures(Maps maps, PeopleFixtures people) {
        this.maps = maps;
        this.people = people;
    }

    /** A version of the journey's map that says something of its first stage, drawn without customers. */
    public MapVersion published(Journey journey) {
        var said = new StageGiven(
                "Find what fits",
                List.of(new StageGiven.TouchpointGiven("App", "Search")),
                List.of("Too many hits"),
                -1,
                List.of());
        var by = people.pmo("pmo").acting();
        int version = maps.describe(journey.id(), journey.stages().get(0).id(), draftVersion(journey), said, by)
                .draftVersion();
        return maps.publish(journey.id(), version, new PublicationGiven(null, null, true, null, "First drawing"), by);
    }

    /** The present version of the journey's draft. */
    public int draftVersion(Journey journey) {
        return maps.of(journey.id()).draftVersion();
    }
}
