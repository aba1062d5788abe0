package org.journeygate.notifications.feeds;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * What a calendar says about a time zone, made of the rules that this server knows: by the year where the clocks change on a
 * certain weekday of a month, otherwise change by change.
 */
final class ZoneDefinition {

    private static final LocalDateTime LONG_AGO = LocalDateTime.of(1970, 1, 1, 0, 0);
    private static final Duration BEFORE = Duration.ofDays(400);
    private static final Duration AFTER = Duration.ofDays(12 * 366);

    private ZoneDefinition() {}

    /** The zone's definition, good for everything between the two instants. */
    static VTimeZone of(ZoneId zone, Instant from, Instant until) {
        List<Observance> observances = observances(zone.getRules(), from, until);
        return new VTimeZone(
                new PropertyList(List.of(new TzId(zone.normalized().equals(ZoneOffset.UTC) ? "UTC" : zone.getId()))),
                new ComponentList<>(observances));
    }

    private static List<Observance> observances(ZoneRules rules, Instant from, Instant until) {
        List<ZoneOffsetTransition> changes = changes(rules, from.minus(BEFORE), until.plus(AFTER));
        if (changes.isEmpty()) {
            ZoneOffset offset = rules.getOffset(from);
            return List.of(observance(new Standard(), LONG_AGO, offset, offset));
        }
        Map<Kind, List<ZoneOffsetTransition>> kinds = new LinkedHashMap<>();
        for (ZoneOffsetTransition change : changes) {
            kinds.computeIfAbsent(Kind.of(change), any -> new ArrayList<>()).add(change);
        }
        if (kinds.values().stream().allMatch(same -> rule(same).isPresent())) {
            return kinds.values().stream()
                    .map(same -> observance(rules, same.get(0), rule(same)))
                    .toList();
        }
        return changes.stream()
                .map(change -> observance(rules, change, Optional.empty()))
                .toList();
    }

    private static List<ZoneOffsetTransition> changes(ZoneRules rules, Instant from, Instant until) {
        List<ZoneOffsetTransition> changes = new ArrayList<>();
        ZoneOffsetTransition next = rules.nextTransition(from);
        while (next != null && next.getInstant().isBefore(until)) {
            changes.add(next);
            next = rules.nextTransition(next.getInstant());
        }
        return changes;
    }

    /** The rule by which these come once in each of their years; empty where there is none. */
    private static Optional<String> rule(List<ZoneOffsetTransition> same) {
        List<LocalDate> days = same.stream().map(ZoneDefinition::day).toList();
        boolean yearly = IntStream.range(1, days.size())
                .allMatch(i -> days.get(i).getYear() == days.get(i - 1).getYear() + 1);
        if (days.size() < 2 || !yearly) {
            return Optional.empty();
        }
        LocalDate first = days.get(0);
        boolean last = days.stream().allMatch(day -> day.plusWeeks(1).getMonth() != day.getMonth());
        boolean nth = days.stream().allMatch(day -> week(day) == week(first));
        if (!last && !nth) {
            return Optional.empty();
        }
        String weekday = first.getDayOfWeek().name().substring(0, 2);
        return Optional.of(
                "FREQ=YEARLY;BYMONTH=%d;BYDAY=%d%s".formatted(first.getMonthValue(), last ? -1 : week(first), weekday));
    }

    private static Observance observance(ZoneRules rules, ZoneOffsetTransition first, Optional<String> rule) {
        Observance observance = observance(
                rules.isDaylightSavings(first.getInstant()) ? new Daylight() : new Standard(),
                first.getDateTimeBefore(),
                first.getOffsetBefore(),
                first.getOffsetAfter());
        rule.ifPresent(yearly -> observance.add(new RRule<LocalDateTime>(yearly)));
        return observance;
    }

    private static Observance observance(Observance kind, LocalDateTime start, ZoneOffset from, ZoneOffset to) {
        kind.add(new DtStart<>(start));
        kind.add(new TzOffsetFrom(from));
        kind.add(new TzOffsetTo(to));
        return kind;
    }

    private static LocalDate day(ZoneOffsetTransition change) {
        return change.getDateTimeBefore().toLocalDate();
    }

    private static int week(LocalDate day) {
        return (day.getDayOfMonth() - 1) / 7 + 1;
    }

    /** Changes of the clock that look alike. */
    private record Kind(ZoneOffset before, ZoneOffset after, int month, int weekday, LocalTime at) {

        static Kind of(ZoneOffsetTransition change) {
            LocalDateTime at = change.getDateTimeBefore();
            return new Kind(
                    change.getOffsetBefore(),
                    change.getOffsetAfter(),
                    at.getMonthValue(),
                    at.getDayOfWeek().getValue(),
                    at.toLocalTime());
        }
    }
}
