package org.journeygate.notifications.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.journeygate.notifications.SenderFixtures;
import org.junit.jupiter.api.Test;

class ICalendarUnitTests {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant DUE = Instant.parse("2026-03-06T17:00:00Z");

    /** Reading with ical4j adds zones of its own to those of the JVM. */
    private static final Set<String> ZONES = Arrays.stream(TimeZone.getAvailableIDs())
            .filter(name -> name.contains("/") && !name.contains("@"))
            .collect(Collectors.toSet());

    private final ICalendar calendars = new ICalendar(SenderFixtures.links(), SenderFixtures.sender());

    @Test
    void publishesWhatIsDueForWhoeverSubscribes() {
        String text = calendars.published("What is due; from me", List.of(appointment("Due: Vote on Basket")), NOW);

        assertThat(ReadBack.events(text))
                .containsExactly(new ReadBack(
                        "work-item-1@journeygate",
                        3,
                        "Due: Vote on Basket",
                        "Why it matters\n\nhttps://gates.example.org/inbox/1",
                        DUE.minus(Duration.ofMinutes(30)),
                        DUE,
                        "CONFIRMED",
                        "https://gates.example.org/inbox/1"));
        assertThat(unfolded(text))
                .contains("METHOD:PUBLISH", "X-WR-CALNAME:What is due\\; from me", "NAME:What is due\\; from me")
                .contains("REFRESH-INTERVAL;VALUE=DURATION:PT1H", "X-PUBLISHED-TTL:PT1H", "DTSTAMP:20260302T090000Z")
                .contains("DTSTART:20260306T163000Z", "LAST-MODIFIED:20260301T080000Z", "TRANSP:TRANSPARENT")
                .doesNotContain("VALARM", "VTIMEZONE");
    }

    @Test
    void publishesAnEmptyCalendar() {
        assertThat(ReadBack.events(calendars.published("Nothing", List.of(), NOW)))
                .isEmpty();
    }

    @Test
    void foldsBetweenCharactersWhateverTheirSize() {
        String title = "Ümläüte 😀 und ein 👩‍👩‍👧‍👦, 漢字; ".repeat(12).strip();

        assertThat(ReadBack.events(calendars.published("n", List.of(appointment(title)), NOW)))
                .extracting(ReadBack::title)
                .containsExactly(title);
    }

    @Test
    void letsNothingThatPeopleTypeBecomeALine() {
        String hostile = "Basket\r\nEND:VEVENT\nATTACH:https://evil.example\u2028X:1\u2029\u0085\u000b\u0000\r;,:\\n\"";
        String text = calendars.request(
                appointment(hostile),
                List.of(new Guest("Mal\"; CN=x:\r\nATTENDEE:mailto:e@evil.example^n", "o'brien&?x=1%@mail.test")),
                NOW);

        assertThat(ReadBack.events(text))
                .extracting(ReadBack::title)
                .containsExactly("Basket END:VEVENT ATTACH:https://evil.example X:1     ;,:\\n\"");
        assertThat(unfolded(text)).filteredOn(line -> line.startsWith("ATTACH")).isEmpty();
        assertThat(unfolded(text))
                .filteredOn(line -> line.startsWith("ATTENDEE"))
                .singleElement()
                .asString()
                .endsWith(":mailto:o'brien%26%3Fx%3D1%25@mail.test");
    }

    @Property(tries = 300)
    void anyTextSurvives(@ForAll("texts") String title, @ForAll("texts") String details) {
        Appointment appointment = appointment(title, details);

        assertThat(ReadBack.events(calendars.published(title, List.of(appointment), NOW)))
                .singleElement()
                .satisfies(read -> {
                    assertThat(read.title()).isEqualTo(PlainText.line(title));
                    assertThat(read.details())
                            .isEqualTo(PlainText.lines(details + "\n\nhttps://gates.example.org/inbox/1"));
                });
    }

    @Property(tries = 200)
    void plainTextIsLeftAsItIs(@ForAll("sentences") String text) {
        assertThat(PlainText.line(text)).isEqualTo(text.strip());
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .all()
                .withChars("\r\n\t,;:\\\"^=\u2028\u0085")
                .withChars("nNäß漢")
                .ofMaxLength(160);
    }

    @Provide
    Arbitrary<String> sentences() {
        return Arbitraries.strings()
                .withCharRange(' ', '~')
                .withCharRange('\u00a1', '\u024f')
                .ofMaxLength(120);
    }

    @Test
    void asksToAMeetingMovesItAndCallsItOff() {
        Appointment meeting = meeting(0, "2026-04-22T13:00:00Z", "Europe/London", false);
        Appointment moved = meeting(1, "2026-04-29T13:00:00Z", "Europe/London", false);
        Appointment off = meeting(2, "2026-04-29T13:00:00Z", "Europe/London", true);
        var guests = List.of(new Guest("Lena Höm", "lena@mail.test"), new Guest("Paul", "paul@mail.test"));

        String asked = calendars.request(meeting, guests, NOW);
        assertThat(unfolded(asked))
                .contains("METHOD:REQUEST", "SEQUENCE:0", "STATUS:CONFIRMED", "TRANSP:OPAQUE")
                .contains("DTSTART;TZID=Europe/London:20260422T140000")
                .contains("ORGANIZER;CN=Journeygate:mailto:gates@example.org")
                .contains(
                        "ATTENDEE;CN=\"Lena Höm\";ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE:mailto:lena@mail.test");
        assertThat(unfolded(calendars.request(moved, guests, NOW))).contains("METHOD:REQUEST", "SEQUENCE:1");
        String cancelled = calendars.cancel(off, guests, NOW);
        assertThat(unfolded(cancelled)).contains("METHOD:CANCEL", "SEQUENCE:2", "STATUS:CANCELLED");

        assertThat(ReadBack.events(asked).get(0).uid())
                .isEqualTo(ReadBack.events(cancelled).get(0).uid());
        assertThat(ReadBack.events(calendars.request(moved, guests, NOW)))
                .singleElement()
                .satisfies(event -> assertThat(event.starts()).isEqualTo("2026-04-29T13:00:00Z"));
    }

    @Test
    void meansItsHoursInEveryZone() {
        for (String zone : List.of(
                "Europe/London",
                "Europe/Berlin",
                "America/New_York",
                "Asia/Kolkata",
                "Asia/Jerusalem",
                "Africa/Casablanca",
                "America/Sao_Paulo",
                "Pacific/Apia",
                "UTC")) {
            List<Appointment> year = IntStream.range(0, 48)
                    .mapToObj(week -> new Appointment(
                            "week-%02d".formatted(week),
                            0,
                            NOW,
                            DUE.plus(Duration.ofDays(11L * week)),
                            DUE.plus(Duration.ofDays(11L * week)).plus(Duration.ofHours(1)),
                            ZoneId.of(zone),
                            "Week " + week,
                            "",
                            "/reviews/1",
                            false,
                            true))
                    .toList();

            assertThat(ReadBack.events(calendars.published(zone, year, NOW)))
                    .as(zone)
                    .extracting(ReadBack::starts)
                    .containsExactlyElementsOf(
                            year.stream().map(Appointment::starts).toList());
        }
    }

    @Test
    void leavesTheServersZonesAsTheyAre() {
        Set<String> before = ZoneId.getAvailableZoneIds();

        calendars.published("n", List.of(meeting(0, "2026-04-22T13:00:00Z", "Europe/Berlin", false)), NOW);

        assertThat(ZoneId.getAvailableZoneIds()).isEqualTo(before);
    }

    @Test
    void carriesTheOffsetsOfEveryZone() {
        Instant until = NOW.plus(Duration.ofDays(700));
        for (String name : ZONES) {
            ZoneId zone = ZoneId.of(name);
            var definition = ZoneDefinition.of(zone, NOW, until);
            for (Instant at = NOW; at.isBefore(until); at = at.plus(Duration.ofDays(23))) {
                assertThat(definition
                                .getApplicableObservance(at)
                                .<TzOffsetTo>getRequiredProperty("TZOFFSETTO")
                                .getOffset())
                        .as("%s at %s", name, at)
                        .isEqualTo(zone.getRules().getOffset(at));
            }
        }
    }

    @Test
    void saysByOneRuleWhenClocksChangeEveryYearAlike() {
        String text =
                calendars.published("n", List.of(meeting(0, "2026-04-22T13:00:00Z", "Europe/Berlin", false)), NOW);

        assertThat(ReadBack.parsed(text).getComponents(Component.VTIMEZONE)).hasSize(1);
        assertThat(unfolded(text))
                .contains("TZID:Europe/Berlin", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU")
                .contains("RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "TZOFFSETTO:+0200");
    }

    private static Appointment appointment(String title) {
        return appointment(title, "Why it matters");
    }

    private static Appointment appointment(String title, String details) {
        return new Appointment(
                Appointment.uid("work-item", 1),
                3,
                Instant.parse("2026-03-01T08:00:00.123Z"),
                DUE.minus(Duration.ofMinutes(30)),
                DUE,
                ZoneOffset.UTC,
                title,
                details,
                "/inbox/1",
                false,
                false);
    }

    private static Appointment meeting(int sequence, String at, String zone, boolean cancelled) {
        Instant starts = Instant.parse(at);
        return new Appointment(
                Appointment.uid("review-meeting", 7),
                sequence,
                NOW,
                starts,
                starts.plus(Duration.ofMinutes(90)),
                ZoneId.of(zone),
                "Quarterly review Retail, Q1 2026",
                "QR-2026-0001",
                "/reviews/QR-2026-0001",
                cancelled,
                true);
    }

    private static List<String> unfolded(String text) {
        return text.replace("\r\n ", "").lines().toList();
    }
}
