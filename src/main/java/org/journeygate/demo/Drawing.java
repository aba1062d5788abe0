package org.journeygate.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.journeygate.calendars.BusinessCalendar;
import org.journeygate.calendars.Calendars;
import org.journeygate.journeys.Journey;
import org.journeygate.journeys.benchmarks.Benchmarks;
import org.journeygate.journeys.maps.Maps;
import org.journeygate.journeys.maps.PublicationGiven;
import org.journeygate.journeys.maps.StageGiven;
import org.journeygate.people.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Has the company's journeys drawn in the course of its year, as {@code demo/maps.yaml} says. */
@Component
@Profile("demo")
class Drawing {

    private static final String FILE = "demo/maps.yaml";
    private static final int MINUTES = 180;

    private final Maps maps;
    private final Benchmarks benchmarks;
    private final Registry registry;
    private final Calendars calendars;

    Drawing(Maps maps, Benchmarks benchmarks, Registry registry, Calendars calendars) {
        this.maps = maps;
        this.benchmarks = benchmarks;
        this.registry = registry;
        this.calendars = calendars;
    }

    /** Notes each version on its day. */
    void note(Agenda agenda) {
        BusinessCalendar calendar = calendars.standard();
        for (Drawn drawn : shipped()) {
            LocalDate begun = agenda.back(10, calendar);
            agenda.note(begun, MINUTES, calendar, () -> compare(drawn, begun));
            for (Version version : drawn.versions()) {
                LocalDate day = version.at() != null
                        ? agenda.day(version.at(), calendar)
                        : agenda.back(Objects.requireNonNull(version.ago()), calendar);
                agenda.note(day, MINUTES, calendar, () -> draw(drawn.journey(), version, day));
            }
        }
    }

    private void compare(Drawn drawn, LocalDate day) {
        Journey journey = registry.journey(drawn.journey());
        for (Competitor one : drawn.benchmarks() == null ? List.<Competitor>of() : drawn.benchmarks()) {
            benchmarks.note(
                    registry.metric(journey, one.metric()).id(),
                    new Benchmarks.Particulars(
                            one.competitor(), one.value(), day.minusDays(one.daysBefore()), one.source()),
                    registry.owner(journey));
        }
    }

    private void draw(String name, Version version, LocalDate day) {
        Journey journey = registry.journey(name);
        Actor owner = registry.owner(journey);
        for (Journey.Stage stage : journey.stages()) {
            Said said = version.stages().get(stage.name());
            if (said != null) {
                maps.describe(journey.id(), stage.id(), maps.of(journey).draftVersion(), given(said, journey), owner);
            }
        }
        if (!version.draft()) {
            Integer before = version.daysBefore();
            maps.publish(
                    journey.id(),
                    maps.of(journey).draftVersion(),
                    new PublicationGiven(
                            version.customers(),
                            before == null ? null : day.minusDays(before),
                            version.customers() == null,
                            version.who(),
                            version.note()),
                    owner);
        }
    }

    private StageGiven given(Said said, Journey journey) {
        return new StageGiven(
                said.goal(),
                said.meets().entrySet().stream()
                        .flatMap(channel -> channel.getValue().stream()
                                .map(text -> new StageGiven.TouchpointGiven(channel.getKey(), text)))
                        .toList(),
                said.pains() == null ? List.of() : said.pains(),
                said.emotion(),
                said.measured() == null
                        ? List.of()
                        : said.measured().stream()
                                .map(metric -> registry.metric(journey, metric).id())
                                .toList());
    }

    private static Drawn[] shipped() {
        YAMLMapper yaml = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
        try (var text = new ClassPathResource(FILE).getInputStream()) {
            return yaml.readValue(text, Drawn[].class);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private record Drawn(String journey, @Nullable List<Competitor> benchmarks, List<Version> versions) {}

    private record Competitor(String metric, String competitor, BigDecimal value, int daysBefore, String source) {}

    /** A version on a working day counted from the first ({@code at}) or back from the last ({@code ago}). */
    private record Version(
            @Nullable Integer at,
            @Nullable Integer ago,
            boolean draft,
            @Nullable Integer customers,
            @Nullable Integer daysBefore,
            @Nullable String who,
            @Nullable String note,
            Map<String, Said> stages) {}

    private record Said(
            String goal,
            LinkedHashMap<String, List<String>> meets,
            @Nullable List<String> pains,
            Integer emotion,
            @Nullable List<String> measured) {}
}
