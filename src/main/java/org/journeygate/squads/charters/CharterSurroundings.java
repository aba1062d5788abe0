package org.journeygate.squads.charters;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.journeygate.journeys.Journey;
import org.journeygate.journeys.Journeys;
import org.journeygate.journeys.Metric;
import org.journeygate.journeys.Metrics;
import org.journeygate.people.People;
import org.journeygate.people.Person;
import org.journeygate.people.UserId;
import org.journeygate.squads.Squad;
import org.springframework.stereotype.Component;

/** Gathers what a charter of a squad may name. */
@Component
class CharterSurroundings {

    private final Journeys journeys;
    private final Metrics metrics;
    private final People people;

    CharterSurroundings(Journeys journeys, Metrics metrics, People people) {
        this.journeys = journeys;
        this.metrics = metrics;
        this.people = people;
    }

    MandateCheck.Surroundings of(Squad squad, List<Mandate.Step> path) {
        return of(
                squad,
                path.stream()
                        .map(Mandate.Step::person)
                        .filter(Objects::nonNull)
                        .map(UserId::new)
                        .collect(Collectors.toSet()));
    }

    /** With those whom a path to be written names. */
    MandateCheck.Surroundings naming(Squad squad, CharterParticulars said) {
        return of(
                squad,
                CharterParticulars.orEmpty(said.escalationPath()).stream()
                        .map(CharterParticulars.Step::personId)
                        .filter(Objects::nonNull)
                        .map(UserId::new)
                        .collect(Collectors.toSet()));
    }

    private MandateCheck.Surroundings of(Squad squad, Set<UserId> named) {
        List<Journey> found = journeys.of(squad.portfolio());
        Map<UUID, String> names = new LinkedHashMap<>();
        List<Mandate.OwnedStage> stages = new ArrayList<>();
        for (Journey journey : found) {
            names.put(journey.id().value(), journey.name());
            journey.stages()
                    .forEach(stage -> stages.add(new Mandate.OwnedStage(
                            journey.id().value(), journey.name(), stage.id().value(), stage.name())));
        }
        Map<UUID, Metric> measures = new HashMap<>();
        metrics.of(found.stream().map(Journey::id).toList()).values().stream()
                .flatMap(List::stream)
                .forEach(metric -> measures.put(metric.id().value(), metric));
        Set<UUID> squadPeople = new HashSet<>();
        squad.members().forEach(member -> squadPeople.add(member.value()));
        if (squad.lead() != null) {
            squadPeople.add(squad.lead().value());
        }
        return new MandateCheck.Surroundings(names, stages, measures, squadPeople, active(named));
    }

    private Set<UUID> active(Set<UserId> named) {
        return named.isEmpty()
                ? Set.of()
                : people.all(named).values().stream()
                        .filter(Person::active)
                        .map(person -> person.id().value())
                        .collect(Collectors.toSet());
    }
}
