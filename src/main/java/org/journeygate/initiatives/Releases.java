package org.journeygate.initiatives;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.journeygate.journeys.PortfolioId;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Paged;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What bets gave back to their portfolios when they were stopped or paused. */
@Component
@Transactional(readOnly = true)
public class Releases {

    private final ReleaseRepository releases;

    Releases(ReleaseRepository releases) {
        this.releases = releases;
    }

    /** Notes what its source frees, in place of what it freed before. Joins the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(Release release) {
        releases.delete(release.source());
        releases.insert(release);
    }

    /** The source frees nothing after all. Joins the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeBack(UUID source) {
        releases.delete(source);
    }

    /** What the source frees, if it does. */
    public Optional<Release> from(UUID source) {
        return releases.find(source);
    }

    /** What the bet gave back, the earliest first. One statement. */
    public List<Release> of(InitiativeId bet) {
        return releases.of(bet);
    }

    /**
     * What the portfolio got back in a period, the latest first unless the query says otherwise (from or -from; InvalidInput
     * for anything else). Two statements.
     *
     * @param from the first day of the period, null for the beginning
     * @param until its last day, null for today's end and beyond
     */
    public Paged<Release> in(
            PortfolioId portfolio, @Nullable LocalDate from, @Nullable LocalDate until, PageQuery query) {
        return releases.page(portfolio, from, until, query);
    }

    /** The same in sum. One statement. */
    public Freed sum(PortfolioId portfolio, @Nullable LocalDate from, @Nullable LocalDate until) {
        return releases.sum(portfolio, from, until);
    }
}
