package org.journeygate.notifications.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.component.VEvent;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;

/**
 * What two readers that know nothing of each other make of a calendar; they must agree.
 *
 * @param starts to the second
 */
public record ReadBack(
        String uid,
        int sequence,
        String title,
        String details,
        Instant starts,
        Instant ends,
        String status,
        String url) {

    /** The events in a calendar that keeps to the form, by uid. */
    public static List<ReadBack> events(String text) {
        keepsToTheForm(text);
        List<ReadBack> ours = byIcal4j(text);
        assertThat(byBiweekly(text)).as("what a second reader makes of it").containsExactlyElementsOf(ours);
        return ours;
    }

    private static void keepsToTheForm(String text) {
        assertThat(text).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(text.split("\r\n")).allSatisfy(line -> {
            assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(1, 75);
            assertThat(new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                    .isEqualTo(line);
        });
    }

    static Calendar parsed(String text) {
        try {
            Calendar calendar = new CalendarBuilder().build(new StringReader(text));
            assertThat(calendar.validate(true).hasErrors()).as("valid").isFalse();
            return calendar;
        } catch (Exception unreadable) {
            throw new AssertionError(text, unreadable);
        }
    }

    private static List<ReadBack> byIcal4j(String text) {
        return parsed(text).<net.fortuna.ical4j.model.component.VEvent>getComponents(Component.VEVENT).stream()
                .map(event -> new ReadBack(
                        event.getUid().orElseThrow().getValue(),
                        event.getSequence().getSequenceNo(),
                        event.getSummary().getValue(),
                        event.getDescription().getValue(),
                        Instant.from(event.getDateTimeStart().getDate()),
                        Instant.from(event.getDateTimeEnd().getDate()),
                        event.getStatus().getValue(),
                        event.getUrl().getValue()))
                .sorted(Comparator.comparing(ReadBack::uid))
                .toList();
    }

    private static List<ReadBack> byBiweekly(String text) {
        var calendar = Biweekly.parse(text).first();
        if (!calendar.getEvents().isEmpty()) {
            assertThat(calendar.validate(ICalVersion.V2_0).getWarnings()).isEmpty();
        }
        return calendar.getEvents().stream()
                .map(ReadBack::read)
                .sorted(Comparator.comparing(ReadBack::uid))
                .toList();
    }

    private static ReadBack read(VEvent event) {
        return new ReadBack(
                event.getUid().getValue(),
                event.getSequence().getValue(),
                event.getSummary().getValue(),
                event.getDescription().getValue(),
                event.getDateStart().getValue().toInstant(),
                event.getDateEnd().getValue().toInstant(),
                event.getStatus().getValue(),
                event.getUrl().getValue());
    }
}
