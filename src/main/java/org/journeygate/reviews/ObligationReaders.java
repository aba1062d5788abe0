package org.journeygate.reviews;

import java.util.UUID;
import org.journeygate.people.Actor;
import org.journeygate.workflow.SubjectReaders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where the process of somebody's reading stands tells whether they have read: it is for the same people. */
@Component
class ObligationReaders implements SubjectReaders {

    private final ObligationRepository obligations;

    ObligationReaders(ObligationRepository obligations) {
        this.obligations = obligations;
    }

    @Override
    @Transactional(readOnly = true)
    public void require(UUID subject, Actor reader) {
        var id = new ObligationId(subject);
        obligations.reviewOf(id).ifPresent(review -> obligations.of(review).stream()
                .filter(owed -> owed.id().equals(id))
                .forEach(owed -> ReadingPrivacy.require(owed, reader)));
    }
}
