package org.journeygate.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.journeygate.calendars.BusinessCalendar;
import org.journeygate.journeys.Journey;
import org.journeygate.journeys.StageId;
import org.journeygate.journeys.observations.Mood;
import org.journeygate.journeys.observations.Observations;
import org.journeygate.journeys.observations.ToldObservation;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What the made-up company's people heard from customers in the year that is told: {@code demo/voices.yaml}. */
@Component
@Profile("demo")
class Voices {

    private static final String FILE = "demo/voices.yaml";
    /** So many minutes after an agenda's morning: at half past five. */
    private static final int EVENING = 480;

    private final Registry registry;
    private final Observations observations;

    Voices(Registry registry, Observations observations) {
        this.registry = registry;
        this.observations = observations;
    }

    /** Has each told on the day on which it was heard, so many days before that instant. */
    void note(Agenda agenda, Instant now, BusinessCalendar calendar) {
        LocalDate today = LocalDate.ofInstant(now, calendar.zone());
        int place = 0;
        for (Voice voice : shipped()) {
            LocalDate heard = today.minusDays(voice.ago());
            agenda.note(heard, EVENING + place++, calendar, () -> tell(voice, heard));
        }
    }

    private void tell(Voice voice, LocalDate heard) {
        Journey journey = registry.journey(voice.journey());
        observations.record(
                journey.id(),
                new ToldObservation(
                        stage(journey, voice.stage()),
                        voice.channel(),
                        voice.mood().score(),
                        voice.text(),
                        heard,
                        voice.by()),
                registry.actor("lead"));
    }

    private static @Nullable StageId stage(Journey journey, @Nullable String name) {
        return name == null
                ? null
                : journey.stages().stream()
                        .filter(stage -> stage.name().equals(name))
                        .map(Journey.Stage::id)
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException(
                                "The demo names the stage %s, which %s has not".formatted(name, journey.name())));
    }

    private static List<Voice> shipped() {
        try (var text = new ClassPathResource(FILE).getInputStream()) {
            return new YAMLMapper().readValue(text, new TypeReference<>() {});
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** Something heard, so many days ago. */
    record Voice(String journey, @Nullable String stage, String channel, Mood mood, int ago, String by, String text) {}
}
