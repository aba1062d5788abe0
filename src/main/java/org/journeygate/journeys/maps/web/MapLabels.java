package org.journeygate.journeys.maps.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.journeygate.journeys.Metric;
import org.journeygate.journeys.maps.MapVersion;
import org.journeygate.shared.web.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words on a map that leaves the page. */
@Component
class MapLabels {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);

    private final MessageSource messages;
    private final Wording wording;

    MapLabels(MessageSource messages, Wording wording) {
        this.messages = messages;
        this.wording = wording;
    }

    String band(String name) {
        return text("journeys-maps.band." + name);
    }

    String emotion(@Nullable Integer emotion) {
        return text("journeys-maps.emotion." + (emotion == null ? "unknown" : emotion));
    }

    String moment() {
        return text("journeys.moment");
    }

    String unshown() {
        return text("journeys-maps.unshown");
    }

    String more(long count) {
        return text("journeys-maps.more", count);
    }

    String figures(MapPicture.Measure measure) {
        BigDecimal value = measure.now();
        Metric metric = measure.metric();
        if (value == null) {
            return "";
        }
        String now = wording.number(value, 4) + "\u00a0" + metric.unit();
        return metric.target() == null
                ? now
                : text("journeys-maps.from-to", now, wording.number(metric.target(), 4) + "\u00a0" + metric.unit());
    }

    /** Which version it is and who took part; that it is no version yet where there is none. */
    String origin(@Nullable MapVersion version, @Nullable String drawnBy) {
        if (version == null) {
            return text("journeys-maps.unpublished");
        }
        Integer customers = version.participation().customers();
        LocalDate day = version.participation().tookPartOn();
        String participation = customers == null || day == null
                ? text("journeys-maps.without")
                : text("journeys-maps.with", customers, wording.word(customers), dayOf(day));
        String who = version.participation().who();
        return text("journeys-maps.version", version.number())
                + ", "
                + participation
                + (who.isEmpty() ? "" : " (" + who + ")")
                + "; "
                + text("journeys-maps.by", drawnBy == null ? "" : drawnBy)
                + " "
                + dayOf(wording.day(version.drawnAt()));
    }

    private static String dayOf(LocalDate day) {
        return DAY.format(day);
    }

    private String text(String key, Object... values) {
        return messages.getMessage(key, values, Locale.UK);
    }
}
