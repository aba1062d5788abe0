package org.journeygate.initiatives.predictions;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.Initiatives;
import org.journeygate.people.People;
import org.journeygate.people.Person;
import org.journeygate.people.Role;
import org.journeygate.people.UserId;
import org.journeygate.squads.Squad;
import org.journeygate.squads.SquadId;
import org.journeygate.squads.Squads;
import org.springframework.stereotype.Component;

/**
 * Who may say how a prediction came out: nobody who voted for it, raised the bet, or leads, sponsors or works in its squad,
 * nor in the squad that has the bet now.
 * Asked is, of the executives on the portfolio's panels, the one who was asked least often.
 */
@Component
class Judges {

    private final PredictionRepository predictions;
    private final PanelMembers panels;
    private final Initiatives initiatives;
    private final Squads squads;
    private final People people;

    Judges(
            PredictionRepository predictions,
            PanelMembers panels,
            Initiatives initiatives,
            Squads squads,
            People people) {
        this.predictions = predictions;
        this.panels = panels;
        this.initiatives = initiatives;
        this.squads = squads;
        this.people = people;
    }

    Optional<UserId> choose(Prediction prediction) {
        Bound bound = bound(prediction);
        List<Person> independent = people.all(panels.of(prediction.portfolio())).values().stream()
                .filter(person -> person.active() && person.is(Role.EXECUTIVE) && !bound.includes(person.id()))
                .toList();
        Map<UserId, Long> asked =
                predictions.askedToJudge(independent.stream().map(Person::id).toList());
        return independent.stream()
                .min(Comparator.comparing((Person person) -> asked.getOrDefault(person.id(), 0L))
                        .thenComparing(Person::name)
                        .thenComparing(Person::login))
                .map(Person::id);
    }

    boolean isIndependent(Prediction prediction, UserId person) {
        return !bound(prediction).includes(person);
    }

    private Bound bound(Prediction prediction) {
        Initiative bet = initiatives.get(prediction.initiative());
        Set<SquadId> bound = new HashSet<>(List.of(bet.squad(), prediction.squad()));
        return new Bound(squads.all(bound).values(), bet.author(), predictions.approvers(prediction.id()));
    }

    /** Those who judge in their own matter. */
    private record Bound(Collection<Squad> squads, UserId author, Set<UserId> approvers) {

        boolean includes(UserId person) {
            return squads.stream().anyMatch(squad -> squad.isBound(person))
                    || author.equals(person)
                    || approvers.contains(person);
        }
    }
}
