package org.journeygate.journeys;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.journeygate.people.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A kind of customer.
 *
 * @param jobs what these customers want done, the most important first; never empty
 * @param needs what else matters to them, one line each
 */
public record Persona(
        PersonaId id,
        int version,
        PortfolioId portfolio,
        String name,
        List<Job> jobs,
        List<String> needs,
        Shares shares) {

    public Persona {
        jobs = List.copyOf(jobs);
        needs = List.copyOf(needs);
    }

    /** The most important job. */
    public String job() {
        return jobs.isEmpty() ? "" : jobs.get(0).text();
    }

    /** The job with that id, if this persona wants it done. */
    public Optional<Job> job(JobId wanted) {
        return jobs.stream().filter(job -> job.id().equals(wanted)).findFirst();
    }

    /** Its share of revenue today in per cent, 0 to 100. */
    public @Nullable BigDecimal revenueShare() {
        return shares.revenue();
    }

    /** Its share of customers today in per cent, 0 to 100. */
    public @Nullable BigDecimal customerShare() {
        return shares.customers();
    }

    /** Where the shares come from. */
    public String source() {
        return shares.source();
    }

    Persona withJobs(List<Job> others) {
        return new Persona(id, version, portfolio, name, others, needs, shares);
    }

    /** One job to be done; it keeps its id as long as it is there, also reworded. */
    public record Job(JobId id, String text) {}

    /**
     * What the persona brings, in per cent from 0 to 100; null where nobody has counted.
     *
     * @param wantedBy the year by whose end the wanted shares are wanted
     * @param owner answers for the figures
     * @param source where they come from; empty where there are none
     */
    public record Shares(
            @Nullable BigDecimal revenue,
            @Nullable BigDecimal customers,
            @Nullable BigDecimal revenueWanted,
            @Nullable BigDecimal customersWanted,
            @Nullable Integer wantedBy,
            @Nullable UserId owner,
            String source) {}
}
