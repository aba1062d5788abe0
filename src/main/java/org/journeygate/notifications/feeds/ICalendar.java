package org.journeygate.notifications.feeds;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.journeygate.notifications.Links;
import org.journeygate.notifications.Sender;
import org.springframework.stereotype.Component;

/**
 * Writes calendars as RFC 5545 has them: what is published for those who subscribe, and what asks people to a meeting or calls it
 * off. No alarms: what is due is reminded of by mail already.
 */
@Component
class ICalendar {

    /** How often a subscriber is asked to look again. */
    static final String REFRESHED = "PT1H";

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

    private final Links links;
    private final Sender sender;

    ICalendar(Links links, Sender sender) {
        this.links = links;
        this.sender = sender;
    }

    /** The calendar of that name for whoever subscribes to it, as of that instant. */
    String published(String name, List<Appointment> appointments, Instant now) {
        String line = PlainText.line(name);
        List<Property> head = new ArrayList<>();
        head.add(new Name(line));
        head.add(new XProperty("X-WR-CALNAME", line));
        head.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), REFRESHED));
        head.add(new XProperty("X-PUBLISHED-TTL", REFRESHED));
        return written(ImmutableMethod.PUBLISH, head, appointments, List.of(), now);
    }

    /** Asks the guests to a meeting, or says that it was moved: what its sequence says. */
    String request(Appointment meeting, List<Guest> guests, Instant now) {
        return written(ImmutableMethod.REQUEST, List.of(), List.of(meeting), guests, now);
    }

    /** Tells the guests that a meeting does not take place. */
    String cancel(Appointment meeting, List<Guest> guests, Instant now) {
        return written(ImmutableMethod.CANCEL, List.of(), List.of(meeting), guests, now);
    }

    private String written(
            Method method, List<Property> more, List<Appointment> appointments, List<Guest> guests, Instant now) {
        List<Property> head = new ArrayList<>(List.of(
                ImmutableVersion.VERSION_2_0,
                new ProdId("-//Journeygate//Journeygate//EN"),
                ImmutableCalScale.GREGORIAN,
                method));
        head.addAll(more);
        List<CalendarComponent> parts = new ArrayList<>(zones(appointments));
        appointments.forEach(appointment -> parts.add(event(appointment, guests, now)));
        var calendar = new Calendar(new PropertyList(head), new ComponentList<>(parts));
        return PlainText.folded(calendar.toString());
    }

    /** The zones that the appointments are meant in; UTC in a calendar without any, which must not be without parts. */
    private static List<CalendarComponent> zones(List<Appointment> appointments) {
        if (appointments.isEmpty()) {
            return List.of(ZoneDefinition.of(ZoneOffset.UTC, Instant.EPOCH, Instant.EPOCH));
        }
        Instant from = appointments.stream()
                .map(Appointment::starts)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Instant until = appointments.stream()
                .map(Appointment::ends)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return appointments.stream()
                .map(Appointment::zone)
                .filter(zone -> !isUtc(zone))
                .distinct()
                .<CalendarComponent>map(zone -> ZoneDefinition.of(zone, from, until))
                .toList();
    }

    private VEvent event(Appointment appointment, List<Guest> guests, Instant now) {
        List<Property> lines = new ArrayList<>();
        lines.add(new Uid(appointment.uid()));
        lines.add(new DtStamp(now.truncatedTo(ChronoUnit.SECONDS)));
        Instant changed = appointment.changedAt();
        if (changed != null) {
            lines.add(new LastModified(changed.truncatedTo(ChronoUnit.SECONDS)));
        }
        lines.add(new Sequence(appointment.sequence()));
        lines.add(at(Property.DTSTART, appointment.starts(), appointment.zone()));
        lines.add(at(Property.DTEND, appointment.ends(), appointment.zone()));
        lines.add(new Summary(PlainText.line(appointment.title())));
        String url = links.to(appointment.path());
        lines.add(new Description(PlainText.lines(appointment.details() + "\n\n" + url)));
        lines.add(new Url(URI.create(url)));
        lines.add(appointment.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        lines.add(
                appointment.busy() && !appointment.cancelled() ? ImmutableTransp.OPAQUE : ImmutableTransp.TRANSPARENT);
        lines.add(new Organizer(new ParameterList(List.of(new Cn(named(sender.name())))), address(sender.address())));
        for (Guest guest : guests) {
            lines.add(new Attendee(
                    new ParameterList(List.of(
                            new Cn(named(guest.name())), Role.REQ_PARTICIPANT, PartStat.NEEDS_ACTION, Rsvp.FALSE)),
                    address(guest.email())));
        }
        return new VEvent(new PropertyList(lines));
    }

    /** A time in its zone; spelled out here, as the library would go by zones of its own, which differ from the server's. */
    private static Property at(String name, Instant instant, ZoneId zone) {
        boolean utc = isUtc(zone);
        String time = LOCAL.format(LocalDateTime.ofInstant(instant, zone));
        return new XProperty(
                name, new ParameterList(utc ? List.of() : List.of(new TzId(zone.getId()))), utc ? time + "Z" : time);
    }

    private static boolean isUtc(ZoneId zone) {
        return zone.normalized().equals(ZoneOffset.UTC);
    }

    /** A name as it may stand in a parameter, where nothing can be escaped. */
    private static String named(String name) {
        return PlainText.line(name).replace('"', '\'').replace('^', ' ');
    }

    private static URI address(String email) {
        var address = new StringBuilder("mailto:");
        for (byte octet : email.getBytes(StandardCharsets.UTF_8)) {
            char letter = (char) (octet & 0xff);
            boolean plain = letter < 128 && (Character.isLetterOrDigit(letter) || "@.-_~+!*'".indexOf(letter) >= 0);
            address.append(plain ? String.valueOf(letter) : "%%%02X".formatted((int) letter));
        }
        return URI.create(address.toString());
    }
}
