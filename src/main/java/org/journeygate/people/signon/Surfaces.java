package org.journeygate.people.signon;

import java.util.List;
import java.util.stream.Stream;

/** Every address that there is, by who may come near it; what is not here is not there. */
final class Surfaces {

    /** Open to anybody: what a sign-in page needs. */
    private static final List<String> STATIC = List.of("/assets/", "/webjars/");

    /** Open to whoever knows the address, which is a secret: calendars. */
    private static final List<String> CALENDARS = List.of("/calendar/", "/api/v1/calendar/");

    /** Pages for whoever has signed in; the modules check the rest on the object. */
    private static final List<String> PAGES = List.of(
            "audit",
            "charter-samples",
            "charters",
            "compliance",
            "decisions",
            "escalations",
            "gate-models",
            "gate-requests",
            "import",
            "inbox",
            "initiatives",
            "insights",
            "journeys",
            "metrics",
            "observations",
            "obligations",
            "outbox",
            "people",
            "personas",
            "portfolio",
            "portfolios",
            "predictions",
            "processes",
            "reviews",
            "search",
            "settings",
            "squads",
            "themes",
            "work-items");

    private Surfaces() {}

    static boolean isStatic(String path) {
        return STATIC.stream().anyMatch(path::startsWith);
    }

    static boolean isPage(String path) {
        return path.equals("/")
                || PAGES.stream().anyMatch(page -> path.equals("/" + page) || path.startsWith("/" + page + "/"));
    }

    static String[] staticPatterns() {
        return STATIC.stream().map(folder -> folder + "**").toArray(String[]::new);
    }

    static String[] calendarPatterns() {
        return CALENDARS.stream().map(folder -> folder + "**").toArray(String[]::new);
    }

    static String[] calendarFilePatterns() {
        return CALENDARS.stream().map(folder -> folder + "*.ics").toArray(String[]::new);
    }

    static String[] pagePatterns() {
        return Stream.concat(Stream.of("/"), PAGES.stream().flatMap(page -> Stream.of("/" + page, "/" + page + "/**")))
                .toArray(String[]::new);
    }
}
