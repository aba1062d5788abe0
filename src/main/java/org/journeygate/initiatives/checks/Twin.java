package org.journeygate.initiatives.checks;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.journeygate.initiatives.plans.Plan;
import org.journeygate.journeys.JobId;
import org.journeygate.journeys.StageId;
import org.jspecify.annotations.Nullable;

/**
 * Another bet in play that names the same job.
 *
 * @param stages those at which both bets stand
 * @param job the persona's job that it names, or null where it has words of its own
 * @param namedAt since when it names the job
 */
record Twin(
        Doubt.Other other, Set<StageId> stages, @Nullable JobId job, Instant namedAt) {

    Twin {
        stages = Set.copyOf(stages);
    }

    /** Whether it named the job before the bet of that code did. */
    boolean isBefore(Plan.Job job, String code) {
        int order = namedAt.compareTo(job.namedAt());
        return order < 0 || order == 0 && other.code().compareTo(code) < 0;
    }

    /** What stands for the facts of a doubt about it. */
    UUID facts(Plan.Job job) {
        return BetChecking.facts(
                job.id() != null && job.id().equals(this.job) ? job.id() : job.key(),
                stages.stream().map(stage -> stage.value().toString()).sorted().toList());
    }
}
