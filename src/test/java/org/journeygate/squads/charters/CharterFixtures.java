package org.journeygate.squads.charters;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.journeygate.journeys.Journey;
import org.journeygate.journeys.Journeys;
import org.journeygate.journeys.Metric;
import org.journeygate.journeys.Metrics;
import org.journeygate.journeys.Portfolio;
import org.journeygate.journeys.PortfolioFixtures;
import org.journeygate.people.Actor;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.shared.PageQuery;
import org.journeygate.squads.Squad;
import org.journeygate.squads.SquadFixtures;
import org.journeygate.squads.functions.FunctionHeads;
import org.journeygate.squads.functions.Functions;
import org.journeygate.squads.functions.SquadFunction;
import org.springframework.stereotype.Component;

/** Charters for tests: of a squad led by lead, sponsored by sponsor, with member; designhead and datahead head its functions. */
@Component
public class CharterFixtures {

    private final Charters charters;
    private final CharterApprovals approvals;
    private final Functions functions;
    private final PortfolioFixtures portfolios;
    private final Journeys journeys;
    private final Metrics metrics;
    private final SquadFixtures squads;
    private final PeopleFixtures people;

    CharterFixtures(
            Charters charters,
            CharterApprovals approvals,
            Functions functions,
            PortfolioFixtures portfolios,
            Journeys journeys,
            Metrics metrics,
            SquadFixtures squads,
            PeopleFixtures people) {
        this.charters = charters;
        this.approvals = approvals;
        this.functions = functions;
        this.portfolios = portfolios;
        this.journeys = journeys;
        this.metrics = metrics;
        this.squads = squads;
        this.people = people;
    }

    public Squad squad(String name) {
        headed(portfolio());
        return squads.squad(portfolio(), name);
    }

    /** Says who heads what, where nobody has yet. */
    public FunctionHeads headed(Portfolio portfolio) {
        FunctionHeads present = functions.of(portfolio.id());
        return present.version() > 0
                ? present
                : functions.write(
                        portfolio.id(),
                        0,
                        new Functions.Particulars(
                                Map.of(
                                        SquadFunction.DESIGN,
                                                people.person("designhead").id(),
                                        SquadFunction.DATA,
                                                people.person("datahead").id(),
                                        SquadFunction.MARKETING,
                                                people.person("marketinghead").id()),
                                people.person("finance").id(),
                                people.person("engineer").id()),
                        pmo());
    }

    /** A draft that says all it must, valid from that day until that day. */
    public Charter ready(Squad squad, LocalDate from, LocalDate until) {
        Charter draft = charters.draft(squad.id(), lead());
        return charters.write(draft.id(), draft.version(), words(squad, from, until), lead());
    }

    public Charter submitted(Squad squad, LocalDate from, LocalDate until) {
        return approvals.submit(ready(squad, from, until).id(), lead());
    }

    /** Before the heads of its functions. */
    public Charter checked(Squad squad, LocalDate from, LocalDate until) {
        return approvals.check(submitted(squad, from, until).id(), true, null, pmo());
    }

    public Charter withSponsor(Squad squad, LocalDate from, LocalDate until) {
        return heard(checked(squad, from, until));
    }

    public Charter heard(Charter charter) {
        approvals.object(charter.id(), null, null, people.person("designhead").acting());
        return approvals.object(
                charter.id(), null, null, people.person("datahead").acting());
    }

    public Charter approved(Squad squad, LocalDate from, LocalDate until) {
        return approvals.decide(
                withSponsor(squad, from, until).id(), CharterApprovals.Verdict.APPROVE, null, sponsor());
    }

    /** Brings a draft that says all it must into force. */
    public Charter approve(Charter draft) {
        approvals.submit(draft.id(), lead());
        heard(approvals.check(draft.id(), true, null, pmo()));
        return approvals.decide(draft.id(), CharterApprovals.Verdict.APPROVE, null, sponsor());
    }

    public CharterParticulars words(Squad squad, LocalDate from, LocalDate until) {
        Journey journey = journey("Journey of " + squad.name());
        Metric metric = metric(journey, "Completed by " + squad.name());
        return new CharterParticulars(
                "Buying without fuss",
                List.of(journey.stages().get(0).id().value()),
                List.of(
                        new CharterParticulars.Member(lead().person().value(), SquadFunction.PRODUCT),
                        new CharterParticulars.Member(
                                people.person("member").id().value(), SquadFunction.DESIGN),
                        new CharterParticulars.Member(
                                people.person("member").id().value(), SquadFunction.DATA)),
                List.of(new CharterParticulars.Success(
                        metric.id().value(), new BigDecimal("60"), new BigDecimal("66"), until)),
                new CharterParticulars.Rights(
                        new BigDecimal("20000"),
                        new BigDecimal("60000"),
                        List.of(journey.id().value()),
                        RiskClass.MEDIUM,
                        false),
                List.of("Prices"),
                List.of(
                        new CharterParticulars.Step(Mandate.StepTo.SPONSOR, null, null, 2),
                        new CharterParticulars.Step(Mandate.StepTo.PMO, null, null, 3)),
                List.of("Every decision is written down"),
                from,
                until);
    }

    /** The journey of that name with the stages Find and Pay, made where there is none. */
    public Journey journey(String name) {
        return journeys.search(portfolio().id(), name, PageQuery.first(1)).items().stream()
                .findFirst()
                .orElseGet(() -> portfolios.journey(portfolio(), name, people.person("owner"), "Find", "Pay"));
    }

    private Metric metric(Journey journey, String name) {
        return metrics.search(journey.id(), PageQuery.first(1)).items().stream()
                .findFirst()
                .orElseGet(() -> portfolios.metric(journey, name));
    }

    public Portfolio portfolio() {
        return portfolios.portfolio("retail");
    }

    public Actor lead() {
        return people.lead("lead").acting();
    }

    public Actor sponsor() {
        return people.exec("sponsor").acting();
    }

    public Actor pmo() {
        return people.pmo("pmo").acting();
    }
}
