package org.journeygate.squads.charters;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.journeygate.people.Actor;
import org.journeygate.people.UserId;
import org.journeygate.squads.Squad;
import org.journeygate.squads.Squads;
import org.springframework.stereotype.Component;

/** Where squads merge or split: whoever goes on with the work of others has a charter that succeeds theirs. */
@Component
class CharterSuccession {

    private final CharterRepository charters;
    private final Squads squads;
    private final CharterTurns turns;

    CharterSuccession(CharterRepository charters, Squads squads, CharterTurns turns) {
        this.charters = charters;
        this.squads = squads;
        this.turns = turns;
    }

    /** The last charters in force of those whose work the squad goes on with, as long as none of its own that came into force succeeds them. */
    List<Charter> awaiting(Squad squad) {
        return squads.lineage(squad.id()).predecessors().stream()
                .flatMap(predecessor -> charters.of(predecessor.id()).stream()
                        .filter(charter -> charter.inForceFrom() != null)
                        .limit(1))
                .filter(former -> charters.successors(former.id()).stream()
                        .noneMatch(known -> known.squad().equals(squad.id()) && known.inForceFrom() != null))
                .toList();
    }

    /** With what the squad's first charter begins: the words of those charters, or none. */
    Mandate words(Squad squad, List<Charter> former, LocalDate from, LocalDate until) {
        if (former.isEmpty()) {
            return Mandate.blank(from, until);
        }
        Set<UUID> own = Stream.concat(squad.members().stream(), Stream.ofNullable(squad.lead()))
                .map(UserId::value)
                .collect(Collectors.toSet());
        return new SuccessorWords(former.stream().map(Charter::mandate).toList()).from(from, until, own);
    }

    /** Puts on record that it succeeds those charters. */
    void note(Charter begun, List<Charter> former, Actor by) {
        if (!former.isEmpty()) {
            former.forEach(one -> charters.succeed(begun.id(), one.id()));
            turns.audit(
                    begun,
                    "charter.succeeds",
                    Map.of("charters", former.stream().map(Charter::code).toList()),
                    by);
        }
    }
}
