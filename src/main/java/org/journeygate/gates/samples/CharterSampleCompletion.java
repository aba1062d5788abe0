package org.journeygate.gates.samples;

import org.journeygate.inbox.Completion;
import org.journeygate.inbox.WorkItem;
import org.journeygate.people.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The PMO's item is done with a yes or a reasoned no. */
@Component
class CharterSampleCompletion implements Completion {

    private final CharterSamples samples;

    CharterSampleCompletion(CharterSamples samples) {
        this.samples = samples;
    }

    @Override
    public String kind() {
        return CharterSamples.LOOK;
    }

    @Override
    public void complete(WorkItem item, Actor actor, Answer answer, @Nullable Integer seenVersion) {
        samples.answer(new CharterSampleId(item.subject().id()), answer.accepted(), answer.reason(), actor);
    }
}
