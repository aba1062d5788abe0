package org.journeygate.reviews.briefs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.journeygate.DatabaseTest;
import org.journeygate.StatementCounter;
import org.journeygate.audit.AuditLog;
import org.journeygate.gates.Outcome;
import org.journeygate.inbox.Inbox;
import org.journeygate.initiatives.Initiative;
import org.journeygate.journeys.Journey;
import org.journeygate.journeys.Metric;
import org.journeygate.journeys.PortfolioFixtures;
import org.journeygate.journeys.observations.Observation;
import org.journeygate.journeys.observations.Observations;
import org.journeygate.people.Actor;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.people.Person;
import org.journeygate.reviews.ObligationState;
import org.journeygate.reviews.Obligations;
import org.journeygate.reviews.Review;
import org.journeygate.reviews.ReviewFixtures;
import org.journeygate.shared.InvalidInput;
import org.journeygate.shared.NotFound;
import org.journeygate.shared.NotPermitted;
import org.journeygate.shared.Outdated;
import org.journeygate.shared.StateMovedOn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The brief of the journey First purchase for the quarter from January to 31 March 2026; the review opens on 1 April. */
@DatabaseTest
class BriefModuleTests {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 2);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 3, 31);

    @Autowired
    BriefFixtures given;

    @Autowired
    Briefs briefs;

    @Autowired
    Obligations obligations;

    @Autowired
    Observations observations;

    @Autowired
    PortfolioFixtures portfolios;

    @Autowired
    ReviewFixtures reviews;

    @Autowired
    PeopleFixtures people;

    @Autowired
    Inbox inbox;

    @Autowired
    AuditLog audit;

    @Autowired
    StatementCounter counter;

    @Test
    void saysWhatHeldAtTheQuartersEndAndNothingLater() {
        Journey journey = given.journey();
        Metric second = portfolios.metric(journey, "Found at once");
        given.read(LocalDate.of(2025, 12, 20), "66");
        given.read(MARCH, "69.5");
        given.read(second, LocalDate.of(2025, 12, 1), "50");
        given.heard(MARCH, "-1", "I gave up twice");
        given.heard(MARCH, "0.5", "Nice colours");
        given.map();
        Initiative passed = given.passed();
        given.plan(passed, "200000");
        Initiative stopped = given.bet("Pay by voice");
        Review review = given.opened();
        given.read(LAST_DAY.plusDays(1), "99");
        given.heard(LAST_DAY.plusDays(1), "-1", "Far too late");
        given.decide(stopped, Outcome.STOP);
        given.bet("Raised too late");
        given.map();

        BriefContent brief = briefs.get(review, journey.id()).content();

        assertThat(brief.scope())
                .returns("Q4 2025/26", BriefContent.Scope::quarter)
                .returns(LAST_DAY, BriefContent.Scope::until)
                .returns("Owner", BriefContent.Scope::owner);
        assertThat(brief.voice().text()).isEqualTo("I gave up twice");
        assertThat(brief.voice().stage()).isEqualTo("Find");
        assertThat(brief.personas().shown())
                .extracting(BriefContent.Persona::name, BriefContent.Persona::job)
                .containsExactly(tuple("First-time buyers", "pay in one go"));
        assertThat(brief.path().map()).isEqualTo(1);
        assertThat(brief.path().stages().shown())
                .extracting(BriefContent.Stage::name, BriefContent.Stage::emotion, BriefContent.Stage::bets)
                .containsExactly(tuple("Find", -1, 2), tuple("Pay", null, 0));
        assertThat(brief.pains().shown()).extracting(BriefContent.Pain::text).containsExactly("Too many hits");
        assertThat(brief.metrics().shown())
                .extracting(
                        BriefContent.Measured::name,
                        one -> one.now().toPlainString(),
                        BriefContent.Measured::move,
                        BriefContent.Measured::standing)
                .containsExactly(
                        tuple("Found at once", "50", MetricMove.Move.NOT_READ, MetricMove.Standing.UNREAD),
                        tuple("Checkout completed", "69.5", MetricMove.Move.BETTER, MetricMove.Standing.IN_BAND));
        assertThat(brief.tally()).isEqualTo(new BriefContent.Tally(2, 1, 0, 1, 1, 0, 0, 0, 0));
        assertThat(brief.isInBand()).isFalse();
        assertThat(brief.promises().shown())
                .extracting(BriefContent.Promised::bet, BriefContent.Promised::came)
                .containsExactly(tuple(passed.code(), BriefContent.Came.RUNNING));
        assertThat(brief.evidence().shown())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.grade()).isNotNull())
                .extracting(BriefContent.Proof::bet)
                .containsOnly(passed.code());
        assertThat(brief.bets().shown())
                .extracting(BriefContent.Bet::code, BriefContent.Bet::gate, BriefContent.Bet::decided)
                .containsExactly(
                        tuple(passed.code(), "Pilot result", Outcome.GO),
                        tuple(stopped.code(), "Signal accepted", null));
        assertThat(brief.bets().shown().get(0).revenue().amount()).isEqualByComparingTo("200000");
        assertThat(brief.bets().shown().get(0).retention().words()).isEqualTo("fewer who leave");
        assertThat(brief.bets().shown().get(1).expected()).isEqualTo("Two million in revenue a year");
        assertThat(brief.roadmap().shown())
                .extracting(BriefContent.Phase::name, BriefContent.Phase::running)
                .containsExactly(tuple("Pilot", true));
        assertThat(brief.milestones().shown())
                .extracting(BriefContent.Milestone::name, BriefContent.Milestone::late)
                .containsExactly(tuple("Prototype", true), tuple("Live", false));
        assertThat(brief.risks().shown()).extracting(BriefContent.Risk::text).containsExactly("Cards are refused");
        assertThat(brief.tradeOffs().shown()).hasSize(1);
    }

    @Test
    void isConfirmedByWhoOwesItAsTheySawIt() {
        Review review = given.opened();
        Journey journey = given.journey();
        Actor owner = given.owner().acting();
        Brief seen = briefs.get(review, journey.id());
        assertThat(seen.stamp().kind()).isEqualTo(Stamp.Kind.DRAFT);
        given.plan(given.passed(), "1");
        portfolios.metric(journey, "New since");

        assertThatThrownBy(() -> briefs.confirm(review, journey.id(), seen.sha256(), given.pmo()))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> briefs.confirm(review, journey.id(), seen.sha256(), owner))
                .isInstanceOf(Outdated.class);
        Brief present = briefs.get(review, journey.id());
        assertThat(briefs.acts(review, present, owner)).isEqualTo(new Briefs.Acts(true, true, true, false));
        assertThat(inbox.openAbout(present.owed().id().value())).hasSize(1);

        Brief confirmed = briefs.confirm(review, journey.id(), present.sha256(), owner);

        assertThat(confirmed.state()).isEqualTo(Brief.State.CONFIRMED);
        assertThat(confirmed.stamp()).isEqualTo(new Stamp(Stamp.Kind.CONFIRMED, "Owner", LAST_DAY.plusDays(1)));
        assertThat(obligations.get(present.owed().id()).state()).isEqualTo(ObligationState.ON_TIME);
        assertThat(inbox.openAbout(present.owed().id().value())).isEmpty();
        portfolios.metric(journey, "Newer still");
        assertThat(briefs.get(review, journey.id()))
                .returns(present.sha256(), Brief::sha256)
                .returns(present.content(), Brief::content);
        assertThat(briefs.acts(review, confirmed, owner)).isEqualTo(new Briefs.Acts(false, false, false, true));
        assertThatThrownBy(() -> briefs.confirm(review, journey.id(), present.sha256(), owner))
                .isInstanceOf(BriefMovedOn.class);
        assertThatThrownBy(() -> briefs.write(
                        review, journey.id(), confirmed.version(), given.typed("Late", null, List.of()), owner))
                .isInstanceOf(BriefMovedOn.class);
    }

    @Test
    void isOpenedAgainAndConfirmedOnceMore() {
        Review review = given.opened();
        Journey journey = given.journey();
        Actor owner = given.owner().acting();
        briefs.confirm(review, journey.id(), briefs.get(review, journey.id()).sha256(), owner);
        assertThatThrownBy(() ->
                        briefs.reopen(review, journey.id(), people.exec("exec").acting()))
                .isInstanceOf(NotPermitted.class);

        Brief open = briefs.reopen(review, journey.id(), given.pmo());

        assertThat(open.isConfirmed()).isFalse();
        assertThatThrownBy(() -> briefs.reopen(review, journey.id(), owner)).isInstanceOf(BriefMovedOn.class);
        Brief written = briefs.write(
                review, journey.id(), open.version(), given.typed("Pay is the problem", null, List.of()), owner);
        assertThat(briefs.acts(review, written, given.pmo()).confirm()).isFalse();
        assertThatThrownBy(() -> briefs.confirm(review, journey.id(), written.sha256(), given.pmo()))
                .isInstanceOf(NotPermitted.class);
        Brief again = briefs.confirm(review, journey.id(), written.sha256(), owner);
        assertThat(again.content().headline()).isEqualTo("Pay is the problem");
        assertThat(again.state()).isEqualTo(Brief.State.CONFIRMED);
    }

    @Test
    void isFrozenWhenThePackIsCirculated() {
        Journey other = portfolios.journey(reviews.portfolio(), "Return goods", given.owner(), "Return");
        Review opened = given.opened();
        Journey journey = given.journey();
        Actor owner = given.owner().acting();
        Brief confirmed = briefs.confirm(
                opened, other.id(), briefs.get(opened, other.id()).sha256(), owner);
        Review review = given.circulated(opened);
        Brief frozen = briefs.get(review, journey.id());
        portfolios.metric(journey, "New since");

        assertThat(briefs.of(review))
                .extracting(one -> one.content().scope().journey(), Brief::state, one -> one.stamp()
                        .kind())
                .containsExactly(
                        tuple("First purchase", Brief.State.CIRCULATED, Stamp.Kind.UNCONFIRMED),
                        tuple("Return goods", Brief.State.CIRCULATED, Stamp.Kind.CONFIRMED));
        assertThat(briefs.get(review, journey.id()).sha256()).isEqualTo(frozen.sha256());
        assertThat(briefs.get(review, other.id()).sha256()).isEqualTo(confirmed.sha256());
        assertThatThrownBy(() -> briefs.write(
                        review, journey.id(), frozen.version(), given.typed("Late", null, List.of()), owner))
                .isInstanceOf(StateMovedOn.class)
                .hasMessageContaining("circulated");
        assertThatThrownBy(() -> briefs.reopen(review, other.id(), owner)).isInstanceOf(BriefMovedOn.class);

        assertThat(briefs.acts(review, frozen, owner)).isEqualTo(new Briefs.Acts(false, false, true, false));

        Brief afterwards = briefs.confirm(review, journey.id(), frozen.sha256(), owner);

        assertThat(afterwards)
                .returns(frozen.content(), Brief::content)
                .returns(Stamp.Kind.UNCONFIRMED, one -> one.stamp().kind())
                .returns(Brief.State.CIRCULATED, Brief::state);
        assertThat(afterwards.confirmedBy()).isEqualTo(given.owner().id());
    }

    @Test
    void isWrittenByOwnerContributorsAndThePmo() {
        Review review = given.opened();
        Journey journey = given.journey();
        Person helper = people.exec("helper");
        Observation heard = given.heard(MARCH, "0.8", "It just worked");
        given.heard(MARCH, "-1", "It did not");

        Brief written = briefs.write(
                review,
                journey.id(),
                0,
                given.typed("One sentence", heard.id().value(), List.of("Why?", " ", "When?"), helper),
                given.owner().acting());

        assertThat(written.content())
                .returns("One sentence", BriefContent::headline)
                .returns(List.of("Why?", "When?"), BriefContent::questions)
                .returns("It just worked", one -> one.voice().text());
        assertThat(written.content().scope().contributors().shown()).containsExactly("Helper");
        assertThat(briefs.acts(review, written, helper.acting())).isEqualTo(new Briefs.Acts(true, false, false, false));
        Brief helped = briefs.write(
                review,
                journey.id(),
                written.version(),
                given.typed("Another", null, List.of(), helper),
                helper.acting());
        assertThat(helped.content().headline()).isEqualTo("Another");
        assertThatThrownBy(() -> briefs.write(
                        review, journey.id(), helped.version(), given.typed("x", null, List.of()), helper.acting()))
                .isInstanceOf(NotPermitted.class)
                .hasMessageContaining("who contributes");
        assertThatThrownBy(() -> briefs.write(
                        review, journey.id(), written.version(), given.typed("x", null, List.of()), given.pmo()))
                .isInstanceOf(Outdated.class);
        assertThat(briefs.write(
                                review,
                                journey.id(),
                                helped.version(),
                                given.typed("By the PMO", null, List.of()),
                                given.pmo())
                        .typed()
                        .contributors())
                .isEmpty();
        assertThatThrownBy(
                        () -> briefs.write(review, journey.id(), 3, given.typed("x", null, List.of()), helper.acting()))
                .isInstanceOf(NotPermitted.class);
        assertThat(briefs.lines(review)).singleElement().returns(3, Brief.Line::version);
    }

    @Test
    void refusesWhatDoesNotBelongOnABrief() {
        Review review = given.opened();
        Journey journey = given.journey();
        Observation later = given.heard(LAST_DAY.plusDays(1), "-1", "Too late");

        assertThatThrownBy(() -> briefs.write(
                        review,
                        journey.id(),
                        0,
                        given.typed(
                                "x".repeat(301),
                                later.id().value(),
                                List.of("1", "2", "3", "y".repeat(201)),
                                people.auditor("audits")),
                        given.owner().acting()))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.errors())
                        .extracting(InvalidInput.FieldError::field)
                        .containsExactly("headline", "questions[3]", "questions", "observationId", "contributorIds"));
        assertThatThrownBy(() -> briefs.write(
                        review,
                        journey.id(),
                        0,
                        given.typed(null, UUID.randomUUID(), List.of()),
                        given.owner().acting()))
                .isInstanceOf(InvalidInput.class);
        Journey unknown = portfolios.journey(portfolios.portfolio("other"), "Elsewhere", given.owner(), "Go");
        assertThatThrownBy(() -> briefs.get(review, unknown.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void isOpenedByNobodyOnceTheChosenWordsAreTakenOut() {
        Review review = given.opened();
        Journey journey = given.journey();
        Observation heard = given.heard(MARCH, "-1", "My name is …");
        briefs.write(
                review,
                journey.id(),
                0,
                given.typed(null, heard.id().value(), List.of()),
                given.owner().acting());

        observations.takeOut(heard.id(), "names a person", given.pmo());

        assertThat(briefs.get(review, journey.id()).content().voice()).isNull();
    }

    @Test
    void readsAsOftenWhateverTheJourneyIsMadeOf() {
        Journey journey = given.journey();
        given.read(MARCH, "60");
        given.plan(given.passed(), "10");
        Review review = given.opened();
        long few = counted(review, journey);
        for (int more = 0; more < 5; more++) {
            Metric metric = portfolios.metric(journey, "Metric " + more);
            given.read(metric, MARCH, "60");
        }
        given.map();

        assertThat(counted(review, journey)).isEqualTo(few).isLessThan(32);
    }

    private long counted(Review review, Journey journey) {
        return counter.during(() -> briefs.get(review, journey.id()))
                .atMost(40)
                .statements()
                .size();
    }
}
