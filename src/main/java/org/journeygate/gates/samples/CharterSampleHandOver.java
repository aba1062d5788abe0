package org.journeygate.gates.samples;

import java.util.Optional;
import org.journeygate.inbox.HandOverRule;
import org.journeygate.inbox.WorkItem;
import org.journeygate.people.Person;
import org.springframework.stereotype.Component;

/** What a hand-over means to the sample: nobody gets to look at their own. */
@Component
class CharterSampleHandOver implements HandOverRule {

    private final CharterSamples samples;

    CharterSampleHandOver(CharterSamples samples) {
        this.samples = samples;
    }

    @Override
    public void lock(WorkItem item) {
        if (isOurs(item)) {
            samples.lock(id(item));
        }
    }

    @Override
    public Optional<String> objection(WorkItem item, Person receiver) {
        return isOurs(item) && samples.isOwn(id(item), receiver.id())
                ? Optional.of(receiver.name() + " belongs to the squad or sponsors it: choose somebody else of the PMO")
                : Optional.empty();
    }

    private static CharterSampleId id(WorkItem item) {
        return new CharterSampleId(item.subject().id());
    }

    private static boolean isOurs(WorkItem item) {
        return item.kind().equals(CharterSamples.LOOK);
    }
}
