package org.journeygate.gates;

import java.util.UUID;
import org.journeygate.shared.Identity;

/** The id of a question to a squad lead. */
public record QuestionId(UUID value) implements Identity {

    /** A new id. */
    public static QuestionId next() {
        return new QuestionId(Identity.next());
    }
}
