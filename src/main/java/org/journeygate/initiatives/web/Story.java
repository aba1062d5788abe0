package org.journeygate.initiatives.web;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.InitiativeStory;
import org.journeygate.people.Actor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What has happened to a bet and what may be done next, told by every module that has a part in it. */
@Component
class Story {

    private final ObjectProvider<InitiativeStory> tellers;

    Story(ObjectProvider<InitiativeStory> tellers) {
        this.tellers = tellers;
    }

    /** The latest first, down to when the bet was raised. */
    List<InitiativeStory.Entry> of(Initiative bet, String author, Actor reader) {
        var raised = new InitiativeStory.Entry(bet.raisedAt(), "initiatives.story.raised", List.of(author), null, null);
        return Stream.concat(
                        Stream.of(raised),
                        tellers.orderedStream().flatMap(teller -> teller.about(bet, reader).stream()))
                .sorted(Comparator.comparing(InitiativeStory.Entry::at).reversed())
                .toList();
    }

    List<InitiativeStory.Act> acts(Initiative bet, Actor reader) {
        return tellers.orderedStream()
                .flatMap(teller -> teller.acts(bet, reader).stream())
                .toList();
    }
}
