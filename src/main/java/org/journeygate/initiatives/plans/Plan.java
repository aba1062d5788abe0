package org.journeygate.initiatives.plans;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.journeygate.initiatives.InitiativeId;
import org.journeygate.initiatives.themes.ThemeId;
import org.journeygate.journeys.JobId;
import org.jspecify.annotations.Nullable;

/**
 * What a bet says beyond its promise. Every bet has one; it is empty until its squad fills it.
 *
 * @param version 0 while nothing was ever said
 * @param theme the strategic theme that it serves
 * @param job the persona's job that it helps with
 * @param revenue worth in money a year, in the portfolio's currency
 * @param retention worth in percentage points of customers who stay
 * @param brand worth in points of the brand's own score
 * @param tradeOffs what is given up for it
 * @param milestones by date
 * @param phases by first day
 * @param risks the worst first
 * @param discovery what is to be found out, by day
 */
public record Plan(
        InitiativeId bet,
        int version,
        @Nullable ThemeId theme,
        @Nullable Job job,
        Worth revenue,
        Worth retention,
        Worth brand,
        @Nullable String tradeOffs,
        List<Milestone> milestones,
        List<Phase> phases,
        List<Risk> risks,
        List<Discovery> discovery) {

    public Plan {
        milestones = List.copyOf(milestones);
        phases = List.copyOf(phases);
        risks = List.copyOf(risks);
        discovery = List.copyOf(discovery);
    }

    /** The plan of a bet about which nobody has said anything yet. */
    static Plan empty(InitiativeId bet) {
        return new Plan(
                bet,
                0,
                null,
                null,
                Worth.UNKNOWN,
                Worth.UNKNOWN,
                Worth.UNKNOWN,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** Whether any worth is given as a number. */
    public boolean isValued() {
        return revenue.amount() != null || retention.amount() != null || brand.amount() != null;
    }

    /** The milestones that should be done by that day and are not. */
    public List<Milestone> late(LocalDate today) {
        return milestones.stream().filter(one -> one.isLate(today)).toList();
    }

    /** What is to be found out for that milestone; null for what belongs to none. */
    public List<Discovery> discoveryFor(@Nullable String milestone) {
        return discovery.stream()
                .filter(work -> milestone == null ? work.milestone() == null : milestone.equals(work.milestone()))
                .toList();
    }

    /**
     * The job to be done, and since when the bet names it.
     *
     * @param id of one of the persona's jobs, or null where the squad has words of its own
     * @param words those that the job had when the bet named it
     */
    public record Job(@Nullable JobId id, String words, Instant namedAt) {

        /** What two jobs that mean the same have in common: the words, whatever their case and spacing. */
        public String key() {
            return keyOf(words);
        }

        static String keyOf(String words) {
            return words.strip().replaceAll("[\\s\\p{Punct}]+", " ").strip().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One kind of worth.
     *
     * @param amount null where nobody can say
     * @param estimate how it was estimated, or what is expected where no number is given
     */
    public record Worth(
            @Nullable BigDecimal amount, @Nullable String estimate) {

        static final Worth UNKNOWN = new Worth(null, null);

        /** Whether anything is said. */
        public boolean isSaid() {
            return amount != null || estimate != null;
        }
    }

    /** One milestone. */
    public record Milestone(
            String name, LocalDate dueOn, @Nullable LocalDate doneOn) {

        /** Whether it should be done by that day and is not. */
        public boolean isLate(LocalDate today) {
            return doneOn == null && dueOn.isBefore(today);
        }
    }

    /**
     * One phase of the roadmap.
     *
     * @param share of customers in per cent who have it in this phase, or null
     */
    public record Phase(
            String name,
            String goal,
            LocalDate from,
            LocalDate until,
            @Nullable BigDecimal share) {

        /** Whether it runs on that day. */
        public boolean isOn(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }

    /** What may go wrong, and the answer to it; the owner is a person's id. */
    public record Risk(
            String text,
            Level likelihood,
            Level impact,
            @Nullable String answer,
            @Nullable UUID owner) {

        /** How bad it is: 1 to 9. */
        public int weight() {
            return (likelihood.ordinal() + 1) * (impact.ordinal() + 1);
        }
    }

    /** How likely or how bad. */
    public enum Level {
        LOW,
        MEDIUM,
        HIGH
    }

    /**
     * Work to find something out.
     *
     * @param milestone name of the milestone for which it is wanted, or null
     * @param planned how many people or cases are to take part, or null
     * @param on when it is to be done
     * @param link where the result is, or null
     */
    public record Discovery(
            @Nullable String milestone,
            DiscoveryKind kind,
            String what,
            @Nullable Integer planned,
            LocalDate on,
            @Nullable LocalDate doneOn,
            @Nullable String link) {

        /** Whether it should be done by that day and is not. */
        public boolean isLate(LocalDate today) {
            return doneOn == null && on.isBefore(today);
        }
    }

    /** How something is found out. */
    public enum DiscoveryKind {
        INTERVIEWS,
        TEST,
        PILOT,
        MARKET_EXPERIMENT
    }
}
