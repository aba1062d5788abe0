package org.journeygate.journeys.maps.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.journeygate.journeys.Journey;
import org.journeygate.journeys.JourneyId;
import org.journeygate.journeys.Journeys;
import org.journeygate.journeys.maps.JourneyMap;
import org.journeygate.journeys.maps.MapState;
import org.journeygate.journeys.maps.MapVersion;
import org.journeygate.journeys.maps.Maps;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A journey's map as a file to keep: a version of it, or what is published now. */
@Controller
@RequestMapping("/journeys/{id}")
class MapExports {

    private final Journeys journeys;
    private final Maps maps;
    private final JourneyView view;
    private final MapLabels labels;
    private final MapSvg svg;
    private final MapPdf pdf;

    MapExports(Journeys journeys, Maps maps, JourneyView view, MapLabels labels, MapSvg svg, MapPdf pdf) {
        this.journeys = journeys;
        this.maps = maps;
        this.view = view;
        this.labels = labels;
        this.svg = svg;
        this.pdf = pdf;
    }

    @GetMapping("/map.svg")
    ResponseEntity<byte[]> svg(@PathVariable UUID id, @RequestParam(required = false) @Nullable Integer version) {
        Export export = export(id, version);
        return file(
                export,
                "svg",
                MediaType.valueOf("image/svg+xml"),
                svg.draw(export.journey().name(), export.origin(), export.picture())
                        .getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/map.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable UUID id, @RequestParam(required = false) @Nullable Integer version) {
        Export export = export(id, version);
        return file(
                export,
                "pdf",
                MediaType.APPLICATION_PDF,
                pdf.draw(export.journey().name(), export.origin(), export.picture()));
    }

    private Export export(UUID id, @Nullable Integer number) {
        Journey journey = journeys.get(new JourneyId(id));
        MapState state = maps.of(journey);
        MapVersion version = number == null ? state.latest() : maps.version(journey.id(), number);
        JourneyMap map = number == null || version == null ? state.published() : version.map();
        return new Export(
                journey,
                version == null ? 0 : version.number(),
                labels.origin(version, version == null ? null : view.name(version.drawnBy())),
                view.picture(journey, map));
    }

    private static ResponseEntity<byte[]> file(Export export, String kind, MediaType type, byte[] content) {
        String name = export.journey()
                .name()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename((name.isEmpty() ? "journey" : name) + "-map-" + export.number() + "." + kind)
                                .build()
                                .toString())
                .body(content);
    }

    private record Export(Journey journey, int number, String origin, MapPicture picture) {}
}
