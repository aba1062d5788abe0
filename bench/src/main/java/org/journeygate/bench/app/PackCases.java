package org.journeygate.bench.app;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.journeygate.calendars.FiscalQuarter;
import org.journeygate.journeys.Journey;
import org.journeygate.journeys.Journeys;
import org.journeygate.journeys.Metric;
import org.journeygate.journeys.Metrics;
import org.journeygate.journeys.Portfolio;
import org.journeygate.journeys.Portfolios;
import org.journeygate.journeys.observations.Observations;
import org.journeygate.journeys.observations.ToldObservation;
import org.journeygate.journeys.readings.Readings;
import org.journeygate.journeys.readings.ToldReading;
import org.journeygate.people.Actor;
import org.journeygate.people.UserId;
import org.journeygate.reviews.Cadences;
import org.journeygate.reviews.Member;
import org.journeygate.reviews.Review;
import org.journeygate.reviews.Reviews;
import org.journeygate.reviews.packs.PackPaper;
import org.journeygate.reviews.packs.Packs;
import org.journeygate.squads.functions.SquadFunction;

/** A portfolio of so many journeys, each with metrics, readings and customers' words, whose last quarter is under review. */
public final class PackCases {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final int METRICS = 6;
    private static final int VOICES = 4;

    private final Node node;
    private final Actor pmo;
    private final Review review;

    /** Founds it and opens the review by hand. */
    public PackCases(Node node, Company company, int journeys) {
        this.node = node;
        pmo = company.actor("pmo");
        Portfolio portfolio = node.bean(Portfolios.class)
                .create("packs", new Portfolios.Particulars("Packs", "GBP", ZONE.getId(), "gb", 1, null, null), pmo);
        FiscalQuarter last = portfolio.fiscal().quarterOf(LocalDate.now(ZONE)).previous();
        IntStream.rangeClosed(1, journeys).forEach(number -> journey(portfolio, number, last, company));
        node.bean(Cadences.class).keep(portfolio.id(), 0, cadence(last, company), pmo);
        review = node.bean(Reviews.class).open(portfolio.id(), pmo);
    }

    /** Makes the whole pack, as PDF, from the record as it stands. */
    public byte[] pack() {
        return node.bean(PackPaper.class).pdf(node.bean(Packs.class).whole(review));
    }

    private Cadences.Particulars cadence(FiscalQuarter last, Company company) {
        List<Member> members = new ArrayList<>();
        for (String login : List.of("exec", "exec2", "exec3")) {
            members.add(new Member(company.actor(login).person(), SquadFunction.PRODUCT));
        }
        return new Cadences.Particulars(
                last.until(), members, Set.of(), 2, company.actor("exec4").person(), 1, null, null);
    }

    private void journey(Portfolio portfolio, int number, FiscalQuarter last, Company company) {
        UserId owner = company.actor("owner").person();
        Journey journey = node.bean(Journeys.class)
                .create(
                        portfolio.id(),
                        new Journeys.Particulars(
                                "Journey %02d".formatted(number),
                                "Get it done",
                                owner,
                                true,
                                IntStream.rangeClosed(1, 5)
                                        .mapToObj(stage ->
                                                new Journeys.StageParticulars(null, "Stage " + stage, stage == 3))
                                        .toList()),
                        pmo);
        for (int metric = 1; metric <= METRICS; metric++) {
            read(
                    node.bean(Metrics.class)
                            .create(
                                    journey.id(),
                                    new Metrics.Particulars(
                                            "Success of step " + metric,
                                            "%",
                                            Metric.Direction.HIGHER,
                                            Metric.Kind.EXPERIENCE,
                                            new BigDecimal("60"),
                                            new BigDecimal("70"),
                                            BigDecimal.ONE),
                                    pmo),
                    last);
        }
        for (int voice = 1; voice <= VOICES; voice++) {
            node.bean(Observations.class)
                    .record(
                            journey.id(),
                            new ToldObservation(
                                    journey.stages().get(voice).id(),
                                    "phone",
                                    new BigDecimal("-0.5"),
                                    "I came twice, and nobody could say where it was. ".repeat(3),
                                    last.from().plusDays(voice),
                                    "Customer " + voice),
                            pmo);
        }
    }

    private void read(Metric metric, FiscalQuarter last) {
        Readings readings = node.bean(Readings.class);
        readings.record(
                metric.id(), new ToldReading(last.previous().until(), new BigDecimal("62"), 400, "web", null), pmo);
        readings.record(metric.id(), new ToldReading(last.until(), new BigDecimal("61"), 380, "web", null), pmo);
    }
}
