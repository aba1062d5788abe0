package org.journeygate.journeys;

import java.util.Set;

/** Jobs were taken from a persona; whoever still needs one of them refuses, which undoes the removal. */
public record JobsRemoved(PersonaId persona, Set<JobId> jobs) {

    public JobsRemoved {
        jobs = Set.copyOf(jobs);
    }
}
