package org.journeygate.initiatives.pauses;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.InitiativeStory;
import org.journeygate.people.Actor;
import org.springframework.stereotype.Component;

/** The part of the pauses in a bet's story: what was put on record, and that one ran out or was let go. */
@Component
class PauseStory implements InitiativeStory {

    private final PauseRepository pauses;
    private final PauseRecords records;

    PauseStory(PauseRepository pauses, PauseRecords records) {
        this.pauses = pauses;
        this.records = records;
    }

    @Override
    public List<Entry> about(Initiative bet, Actor reader) {
        String path = path(bet);
        List<Entry> story = new ArrayList<>();
        for (Pause pause : pauses.of(bet.id())) {
            Pause.Statement said = pause.statement();
            if (said != null) {
                story.add(new Entry(said.at(), "initiatives.story.pause.recorded", List.of(), path, null));
            }
            Pause.LettingGo letGo = pause.letGo();
            Instant ranOutAt = pause.ranOutAt();
            if (letGo != null) {
                story.add(new Entry(letGo.at(), "initiatives.story.pause.let-go", List.of(), path, null));
            } else if (ranOutAt != null) {
                story.add(new Entry(ranOutAt, "initiatives.story.pause.ran-out", List.of(), path, null));
            }
        }
        return story;
    }

    @Override
    public List<Act> acts(Initiative bet, Actor reader) {
        if (bet.status() != Initiative.Status.PAUSED) {
            return List.of();
        }
        return pauses.of(bet.id()).stream()
                .limit(1)
                .filter(pause -> pause.statement() == null && records.mayWrite(pause, reader))
                .map(pause -> new Act("initiatives.pause.write", List.of(), path(bet) + "/record", false))
                .toList();
    }

    private static String path(Initiative bet) {
        return "/initiatives/" + bet.code() + "/pause";
    }
}
