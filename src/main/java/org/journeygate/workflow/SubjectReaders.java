package org.journeygate.workflow;

import java.util.UUID;
import org.journeygate.people.Actor;

/** Keeps from some readers where the process of a subject stands; each module with such subjects provides one. */
public interface SubjectReaders {

    /** Refuses, with NotPermitted, whoever may not know where that one stands; lets pass what is not this module's. */
    void require(UUID subject, Actor reader);
}
