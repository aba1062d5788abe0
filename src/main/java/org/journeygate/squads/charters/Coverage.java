package org.journeygate.squads.charters;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.journeygate.journeys.Journey;
import org.journeygate.shared.Paged;
import org.journeygate.squads.Squad;
import org.journeygate.squads.SquadId;
import org.journeygate.squads.functions.SquadFunction;

/**
 * Which squad owns which stage of a portfolio's journeys by the charters in force, and which functions each squad lacks.
 *
 * @param squads by name
 * @param charters in force today
 * @param stages those of the journeys shown, journey by journey
 * @param shown how many journeys these are
 * @param journeys how many there are
 */
public record Coverage(
        List<Squad> squads, Map<SquadId, Charter> charters, List<Stage> stages, int shown, long journeys) {

    public Coverage {
        squads = squads.stream().sorted(Comparator.comparing(Squad::name)).toList();
        charters = Map.copyOf(charters);
        stages = List.copyOf(stages);
    }

    static Coverage of(Paged<Journey> journeys, List<Squad> squads, Map<SquadId, Charter> charters) {
        return new Coverage(
                squads,
                charters,
                journeys.items().stream()
                        .flatMap(journey ->
                                journey.stages().stream().map(stage -> stage(journey, stage, squads, charters)))
                        .toList(),
                journeys.items().size(),
                journeys.total());
    }

    /** Whether every journey that there is to show is shown. */
    public boolean isWhole() {
        return shown == journeys;
    }

    /** The stages that two squads or more own. */
    public List<Stage> doubled() {
        return stages.stream().filter(stage -> stage.owners().size() > 1).toList();
    }

    /** The stages that nobody owns. */
    public List<Stage> orphaned() {
        return stages.stream().filter(stage -> stage.owners().isEmpty()).toList();
    }

    /** The squads that have no charter in force. */
    public List<Squad> unchartered() {
        return squads.stream()
                .filter(squad -> !charters.containsKey(squad.id()))
                .toList();
    }

    /** The functions that nobody fills by the squad's charter in force; none for a squad without one. */
    public List<SquadFunction> missing(SquadId squad) {
        Charter charter = charters.get(squad);
        if (charter == null) {
            return List.of();
        }
        Set<SquadFunction> filled = charter.mandate().functions();
        return Arrays.stream(SquadFunction.values())
                .filter(function -> !filled.contains(function))
                .toList();
    }

    private static Stage stage(
            Journey journey, Journey.Stage stage, List<Squad> squads, Map<SquadId, Charter> charters) {
        UUID id = stage.id().value();
        return new Stage(
                journey.id().value(),
                journey.name(),
                id,
                stage.name(),
                squads.stream()
                        .map(Squad::id)
                        .filter(squad -> charters.containsKey(squad)
                                && charters.get(squad).mandate().owns(id))
                        .toList());
    }

    /** A stage and the squads that own it. */
    public record Stage(UUID journey, String journeyName, UUID id, String name, List<SquadId> owners) {

        public Stage {
            owners = List.copyOf(owners);
        }
    }
}
