package org.journeygate.reviews;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.journeygate.inbox.Inbox;
import org.journeygate.inbox.WorkItem;
import org.journeygate.journeys.Portfolio;
import org.journeygate.journeys.PortfolioFixtures;
import org.journeygate.people.Actor;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.people.Person;
import org.journeygate.people.UserId;
import org.journeygate.squads.functions.SquadFunction;
import org.journeygate.workflow.TimeMachine;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reviews for tests, each in a named state. The portfolio {@code retail} has the fiscal year from April, so Monday 2 March 2026 lies in
 * Q4; the review of that quarter opens on Wednesday 1 April at 9:00 and meets on Monday 20 April at 10:00, Good Friday lying between.
 */
@Component
public class ReviewFixtures {

    /** The last day of the quarter in which every database test begins. */
    public static final LocalDate QUARTER_ENDS = LocalDate.of(2026, 3, 31);

    private final PortfolioFixtures portfolios;
    private final PeopleFixtures people;
    private final Cadences cadences;
    private final Reviews reviews;
    private final Obligations obligations;
    private final Inbox inbox;
    private final ObjectProvider<TimeMachine> time;
    private final TransactionTemplate transactions;

    ReviewFixtures(
            PortfolioFixtures portfolios,
            PeopleFixtures people,
            Cadences cadences,
            Reviews reviews,
            Obligations obligations,
            Inbox inbox,
            ObjectProvider<TimeMachine> time,
            TransactionTemplate transactions) {
        this.portfolios = portfolios;
        this.people = people;
        this.cadences = cadences;
        this.reviews = reviews;
        this.obligations = obligations;
        this.inbox = inbox;
        this.time = time;
        this.transactions = transactions;
    }

    /** The portfolio {@code retail}, which keeps reviews with three members, a quorum of two, product required, and a chair. */
    public Portfolio portfolio() {
        return kept("retail");
    }

    /** The portfolio with that key, which keeps reviews as {@link #portfolio} does. */
    public Portfolio kept(String key) {
        Portfolio portfolio = portfolios.portfolio(key);
        if (cadences.of(portfolio.id()).isEmpty()) {
            cadences.keep(portfolio.id(), 0, usual(), pmo());
        }
        return portfolio;
    }

    /** What {@link #portfolio} keeps. */
    public Cadences.Particulars usual() {
        return new Cadences.Particulars(
                null,
                List.of(
                        new Member(people.exec("exec").id(), SquadFunction.PRODUCT),
                        new Member(people.exec("exec2").id(), SquadFunction.ENGINEERING),
                        new Member(people.exec("exec3").id(), SquadFunction.MARKETING)),
                Set.of(SquadFunction.PRODUCT),
                2,
                people.exec("chair").id(),
                1,
                null,
                null);
    }

    /** The portfolio's review just opened by the calendar, with one brief owed by {@code owner}; a rehearsal. */
    public Review opened() {
        Portfolio portfolio = portfolio();
        portfolios.journey(portfolio, "Return goods", owner(), "Order", "Return");
        return opened(portfolio);
    }

    /** The portfolio's next review, just opened by the calendar. */
    public Review opened(Portfolio portfolio) {
        time.getObject().advanceTo(reviews.nextOpensAt(portfolio.id()));
        return reviews.current(portfolio.id()).orElseThrow();
    }

    /** As {@link #opened()}, but the portfolio's second, which escalates and counts; the first was never prepared nor held. */
    public Review openedInEarnest() {
        Review rehearsal = opened();
        time.getObject().advanceTo(rehearsal.closesAt());
        Portfolio portfolio = portfolio();
        return opened(portfolio);
    }

    /** The portfolio, its rehearsal over, which was about no journey; on the day on which that closed. */
    public Portfolio rehearsed() {
        Portfolio portfolio = portfolio();
        time.getObject().advanceTo(opened(portfolio).closesAt());
        return portfolio;
    }

    /** With the pack checked on its first day and circulated at once. */
    public Review circulated(Review opened) {
        checked(opened);
        return reviews.circulate(opened.id(), pmo());
    }

    /** With the pack checked as soon as it is asked for. */
    public Review checked(Review opened) {
        time.getObject().advanceTo(owed(opened, Obligation.Kind.PACK).opensAt());
        obligations.meet(owed(opened, Obligation.Kind.PACK).id(), null, pmo());
        return reviews.get(opened.id());
    }

    /** At the meeting's hour, the pack circulated. */
    public Review atMeeting(Review opened) {
        Review circulated = circulated(opened);
        time.getObject().advanceTo(circulated.meetingAt());
        return reviews.get(opened.id());
    }

    /** The meeting just held with a quorum. */
    public Review held(Review opened) {
        return reviews.hold(atMeeting(opened).id(), pmo());
    }

    /** An action that the meeting gave that person, a work item from now on. */
    public ObligationId action(Review review, UserId owner, String title, Instant due) {
        return Objects.requireNonNull(
                transactions.execute(status -> obligations.addAction(review, owner, title, due, pmo())));
    }

    /** The review's first obligation of that kind. */
    public Obligation owed(Review review, Obligation.Kind kind) {
        return obligations.of(review.id()).stream()
                .filter(owed -> owed.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    /** The open item about that obligation. */
    public WorkItem item(Obligation owed) {
        return inbox.openAbout(owed.id().value()).get(0);
    }

    /** Lets time pass. */
    public void at(Instant instant) {
        time.getObject().advanceTo(instant);
    }

    public Person owner() {
        return people.lead("owner");
    }

    public Actor pmo() {
        return people.pmo("pmo").acting();
    }

    public Actor exec(String login) {
        return people.exec(login).acting();
    }
}
