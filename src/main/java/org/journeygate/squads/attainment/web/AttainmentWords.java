package org.journeygate.squads.attainment.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.journeygate.journeys.readings.Reading;
import org.journeygate.shared.web.Wording;
import org.journeygate.squads.attainment.Attained;
import org.journeygate.squads.attainment.Attained.Standing;
import org.journeygate.squads.attainment.AttainmentSheet;
import org.journeygate.squads.charters.Mandate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A sheet in words and figures. */
@Component
class AttainmentWords {

    private static final int VALUE_DECIMALS = 4;
    private static final String NONE = "\u2013";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);

    private final MessageSource messages;
    private final Wording wording;

    AttainmentWords(MessageSource messages, Wording wording) {
        this.messages = messages;
        this.wording = wording;
    }

    /** What the sheet comes to, as a sentence about the squad. */
    public String headline(AttainmentSheet sheet) {
        String squad = sheet.squad().name();
        List<Attained> lines = sheet.lines();
        if (sheet.charter() == null) {
            return say("headline.none", squad, day(sheet.on()));
        }
        if (lines.size() < 2) {
            return lines.isEmpty()
                    ? say("headline.unmeasured", squad)
                    : say("headline.one", squad, standing(lines.get(0).standing()));
        }
        return sheet.measured() == 0
                ? say("headline.unread", squad, wording.word(lines.size()))
                : say("headline", squad, wording.firstWord(sheet.good()), wording.word(lines.size()), sheet.good());
    }

    /** A share in per cent to a tenth, rounded down as the share itself is: {@code 48.3 %}. */
    public String percent(@Nullable BigDecimal share) {
        return share == null ? NONE : wording.tenths(share);
    }

    /** A value with the metric's unit. */
    public String value(BigDecimal value, Mandate.SuccessMetric metric) {
        return number(value) + "\u00a0" + metric.unit();
    }

    /** The formula with the numbers put in, and what follows; why there is none otherwise. */
    public String sum(Attained line) {
        Mandate.SuccessMetric wanted = line.wanted();
        Reading reading = line.reading();
        if (line.standing() == Standing.UNMEASURABLE) {
            return say("sum.unmeasurable", number(wanted.from()));
        }
        if (reading == null) {
            return say("sum.unread", day(line.since()), day(line.until()));
        }
        return "(%s \u2212 %s) \u00f7 (%s \u2212 %s) = %s \u00f7 %s = %s"
                .formatted(
                        number(reading.value()),
                        operand(wanted.from()),
                        number(wanted.target()),
                        operand(wanted.from()),
                        number(reading.value().subtract(wanted.from())),
                        operand(wanted.target().subtract(wanted.from())),
                        percent(line.share()));
    }

    /** Where the reading comes from: its day, how many cases, which source. */
    public String origin(Attained line) {
        Reading reading = line.reading();
        if (reading == null) {
            return "";
        }
        String cases = reading.sampleSize() == null ? "" : say("origin.cases", wording.number(reading.sampleSize()));
        String besides = line.besides() == 0 ? "" : say("origin.besides", line.besides());
        return say("origin", day(reading.takenOn()), cases, reading.source(), besides);
    }

    /** A day with its year, for a sheet is kept. */
    public String day(LocalDate day) {
        return DAY.format(day);
    }

    /** What stands beside a figure that needs a warning; empty where none does. */
    public String warning(Attained line) {
        return line.stale() ? say("stale") : "";
    }

    /** Where the metric stands, in a few words. */
    public String standing(Standing standing) {
        return say("standing." + standing);
    }

    /** How the figures of the sheet come about, a line each. */
    List<String> formula(AttainmentSheet sheet) {
        List<String> lines = new ArrayList<>();
        lines.add(say("formula.share"));
        lines.add(say("formula.value"));
        lines.add(say("formula.due"));
        lines.add(say("formula.mean"));
        lines.add(say("formula.rounding"));
        lines.add(say(
                "formula.known", wording.absolute(sheet.known()), sheet.known().toString()));
        return lines;
    }

    String say(String key, Object... facts) {
        return messages.getMessage("squads-attainment." + key, facts, Locale.UK);
    }

    private String number(BigDecimal value) {
        return wording.number(value, VALUE_DECIMALS);
    }

    private String operand(BigDecimal value) {
        return value.signum() < 0 ? "(" + number(value) + ")" : number(value);
    }
}
