package org.journeygate.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.journeygate.exchange.DecisionFileFixtures.row;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.journeygate.DatabaseTest;
import org.journeygate.journeys.Journey;
import org.journeygate.journeys.Journeys;
import org.journeygate.journeys.PortfolioFixtures;
import org.journeygate.journeys.observations.Observation;
import org.journeygate.journeys.observations.ObservationFilter;
import org.journeygate.journeys.observations.ObservationIntake;
import org.journeygate.journeys.observations.Observations;
import org.journeygate.people.Actor;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.people.Role;
import org.journeygate.shared.NotPermitted;
import org.journeygate.shared.PageQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class ObservationImportModuleTests {

    private static final String HEADER = "heard_on,journey_id,stage,channel,sentiment,text,heard_by,recorded_at";
    private static final ObservationFilter ALL = new ObservationFilter(null, null, null, null, null, null);

    @Autowired
    Imports imports;

    @Autowired
    Observations observations;

    @Autowired
    ObservationIntake intake;

    @Autowired
    Journeys journeys;

    @Autowired
    PeopleFixtures people;

    @Autowired
    PortfolioFixtures fixtures;

    Actor pmo;
    Journey journey;

    @BeforeEach
    void describeAJourney() {
        pmo = people.pmo("pmo").acting();
        journey =
                fixtures.journey(fixtures.portfolio("retail"), "First purchase", people.person("owner"), "Find", "Pay");
    }

    @Test
    void bringsInWhatWasHeardByTheJourneysNameAndId() {
        byte[] file = csv(
                "2026-02-23,First purchase,pay,phone,-0.5,\"I gave up,\r\nreally\",Desk 4,",
                "2026-02-24,%s,,,delighted,Great,Mara,ignored".formatted(id()));

        assertThat(check(file).added()).isEqualTo(2);
        assertThat(heard()).isEmpty();
        assertThat(bring(file, false)).extracting("rows", "added", "changed").containsExactly(2, 2, 0);

        assertThat(heard())
                .extracting(
                        Observation::heardOn,
                        Observation::stageName,
                        Observation::channel,
                        Observation::sentiment,
                        Observation::text,
                        Observation::heardBy,
                        Observation::recordedBy)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                LocalDate.of(2026, 2, 24), null, null, BigDecimal.ONE, "Great", "Mara", pmo.id()),
                        org.assertj.core.groups.Tuple.tuple(
                                LocalDate.of(2026, 2, 23),
                                "Pay",
                                "phone",
                                new BigDecimal("-0.5"),
                                "I gave up,\r\nreally",
                                "Desk 4",
                                pmo.id()));
    }

    @Test
    void readsAWorkbookAndAFileWithoutTheColumnsThatItCanDoWithout() {
        byte[] workbook =
                DecisionFileFixtures.workbook(row(1, "text", "heard_by", "sentiment", "journey_id", "heard_on")
                        + row(
                                2,
                                "Great",
                                "Mara",
                                "<c r=\"@\"><v>0.25</v></c>",
                                "First purchase",
                                "<c r=\"@\" s=\"1\"><v>46076</v></c>"));

        assertThat(bring(workbook, false).added()).isEqualTo(1);
        assertThat(heard())
                .singleElement()
                .extracting(Observation::heardOn, Observation::sentiment)
                .containsExactly(LocalDate.of(2026, 2, 23), new BigDecimal("0.25"));
        assertThatThrownBy(() -> bring(text("heard_on,journey_id,sentiment,text\r\n"), false))
                .isInstanceOf(UnreadableFile.class)
                .extracting(
                        refused -> ((UnreadableFile) refused).errors().get(0).message())
                .asString()
                .contains("heard_by");
    }

    @Test
    void changesNothingWithTheSameFileAgainNorWithWhatWasToldByHand() {
        Observation byHand = observations.record(
                journey.id(),
                new org.journeygate.journeys.observations.ToldObservation(
                        journey.stages().get(1).id(),
                        "phone",
                        new BigDecimal("-1"),
                        "=1+1",
                        LocalDate.of(2026, 2, 23),
                        null),
                people.lead("lead").acting());
        byte[] file = csv(
                "2026-02-23,First purchase,Pay,phone,-1.00,'=1+1,%s,".formatted(byHand.heardBy()),
                "2026-02-23,First purchase,Pay,phone,-1,Broken,Mara,",
                "2026-02-23,First purchase,Pay,phone,-1,Broken,Mara,",
                "2026-02-23,First purchase,Pay,chat,-1,Broken,Mara,");

        assertThat(bring(file, false)).extracting("accepted", "added").containsExactly(4, 2);
        assertThat(bring(file, false)).extracting("accepted", "added").containsExactly(4, 0);
        assertThat(heard()).hasSize(3);
    }

    @Test
    void knowsAgainWhatWasHeardAtAStageThatIsGone() {
        byte[] file = csv("2026-02-23,First purchase,Pay,,0,Well,Mara,");
        bring(file, false);
        journeys.changeStages(
                journey.id(),
                journey.version(),
                List.of(new Journeys.StageParticulars(journey.stages().get(0).id(), "Find", false)),
                pmo);

        assertThat(bring(file, false)).extracting("rejectedRows", "added").containsExactly(0, 0);
        assertThat(check(csv("2026-02-23,First purchase,Pay,,0,Another,Mara,")).rejected())
                .singleElement()
                .extracting(Fault::column)
                .isEqualTo("stage");
    }

    @Test
    void namesEveryFaultByRowAndColumnAndBringsNothingInUnlessAskedTo() {
        byte[] file = csv(
                "2026-02-23,First purchase,,,0,Good,Mara,",
                "23.02.2026,First purchase,,,\"0,5\",,,",
                "2026-02-23,Last purchase,,,0,Good,Mara,",
                "2026-02-23,First purchase,Leave,,0,Good,Mara,",
                "2126-02-23,First purchase,,,2,Good,Mara,",
                "2026-02-23,First purchase,,%s,sad,%s,Mara,".formatted("c".repeat(42), "t".repeat(1002)));

        ImportReport report = check(file);

        assertThat(report).extracting("rows", "accepted", "rejectedRows").containsExactly(6, 1, 5);
        assertThat(report.rejected().stream().map(fault -> fault.row() + " " + fault.column()))
                .containsExactlyInAnyOrder(
                        "3 heard_on",
                        "3 sentiment",
                        "3 text",
                        "3 heard_by",
                        "4 journey_id",
                        "5 stage",
                        "6 heard_on",
                        "6 sentiment",
                        "7 channel",
                        "7 sentiment",
                        "7 text");
        assertThatThrownBy(() -> bring(file, false)).isInstanceOf(ImportRefused.class);
        assertThat(heard()).isEmpty();
        assertThat(bring(file, true).added()).isEqualTo(1);
    }

    @Test
    void asksForTheIdWhereTwoJourneysHaveTheName() {
        fixtures.journey(fixtures.portfolio("business"), "First purchase", people.person("owner"), "Ask");

        assertThat(check(csv(
                                "2026-02-23,First purchase,,,0,Good,Mara,",
                                "2026-02-23,%s,,,0,Good,Mara,".formatted(id())))
                        .rejected())
                .singleElement()
                .extracting(Fault::message)
                .asString()
                .contains("several journeys");
    }

    @Test
    void bringsThousandsInAsTheCommandLineWhichIsNoPerson() {
        var operator = new Actor(null, "Command line", java.util.Set.of(Role.ADMINISTRATOR));
        byte[] file = csv(IntStream.range(0, 1_200)
                .mapToObj(number -> "2026-02-23,First purchase,%s,,0,Voice %d,Mara,"
                        .formatted(number % 2 == 0 ? "Pay" : "", number))
                .toArray(String[]::new));

        assertThat(imports.bring(ImportKind.OBSERVATIONS, "heard.csv", new ByteArrayInputStream(file), false, operator)
                        .added())
                .isEqualTo(1_200);
        assertThat(bring(file, false).added()).isZero();
        assertThat(heard()).allMatch(one -> one.recordedBy() == null);
        observations.takeOut(heard().get(0).id(), "Names a customer", pmo);
        assertThat(check(file).added()).isEqualTo(1);
    }

    @Test
    void isForThePmoAndAdministrators() {
        Actor lead = people.lead("lead").acting();

        assertThatThrownBy(() -> imports.check(ImportKind.OBSERVATIONS, new ByteArrayInputStream(csv()), lead))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> intake.examine(List.of(), lead)).isInstanceOf(NotPermitted.class);
    }

    private String id() {
        return journey.id().value().toString();
    }

    private List<Observation> heard() {
        return observations.search(ALL, PageQuery.first(100)).items();
    }

    private ImportReport check(byte[] file) {
        return imports.check(ImportKind.OBSERVATIONS, new ByteArrayInputStream(file), pmo);
    }

    private ImportReport bring(byte[] file, boolean partial) {
        return imports.bring(ImportKind.OBSERVATIONS, "heard.csv", new ByteArrayInputStream(file), partial, pmo);
    }

    private static byte[] csv(String... rows) {
        return text(HEADER + "\r\n" + String.join("\r\n", rows) + "\r\n");
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
