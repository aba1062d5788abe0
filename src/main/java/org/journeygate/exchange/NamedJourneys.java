package org.journeygate.exchange;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.journeygate.journeys.Journey;
import org.journeygate.journeys.JourneyId;
import org.journeygate.journeys.Journeys;
import org.journeygate.shared.Identity;
import org.jspecify.annotations.Nullable;

/** The journeys that some rows mean by an id or a name, looked up in four statements. */
final class NamedJourneys {

    private final Map<JourneyId, Journey> byId;
    private final Map<String, List<Journey>> byName;

    NamedJourneys(Collection<String> texts, Journeys journeys) {
        Set<JourneyId> ids = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (String text : texts) {
            Identity.parse(text).ifPresentOrElse(id -> ids.add(new JourneyId(id)), () -> names.add(text));
        }
        this.byId = journeys.all(ids);
        this.byName = journeys.named(names).stream().collect(Collectors.groupingBy(Journey::name));
    }

    /** The one journey that the text means, or why there is not one. */
    Meant by(String text) {
        List<Journey> found = Identity.parse(text)
                .map(id -> byId.get(new JourneyId(id)))
                .map(List::of)
                .orElseGet(() -> byName.getOrDefault(text, List.of()));
        if (found.size() == 1) {
            return new Meant(found.get(0).id(), "");
        }
        return new Meant(
                null,
                (found.isEmpty()
                                ? "%s is no journey that is known here: write its id, or its name as it stands there"
                                : "%s is the name of several journeys: write the id")
                        .formatted(RowCells.shown(text)));
    }

    /** @param fault why there is no journey; empty where there is */
    record Meant(@Nullable JourneyId journey, String fault) {}
}
