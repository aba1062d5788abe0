package org.journeygate.journeys.observations;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.journeygate.journeys.JourneyId;

/** What two observations have in common that are the same one, told twice: everything but who recorded it and when. */
record Alike(
        JourneyId journey,
        String stage,
        String channel,
        BigDecimal sentiment,
        String text,
        LocalDate heardOn,
        String heardBy) {

    static Alike of(Observation heard, String stage) {
        return new Alike(
                heard.journey(),
                stage.toLowerCase(Locale.ROOT),
                heard.channel() == null ? "" : heard.channel(),
                heard.sentiment().stripTrailingZeros(),
                heard.text(),
                heard.heardOn(),
                heard.heardBy());
    }

    static Alike of(Observation heard) {
        return of(heard, heard.stageName() == null ? "" : heard.stageName());
    }

    /** SHA-256 of all of it, in hexadecimal. */
    String key() {
        String all = Stream.of(
                        journey.value(), stage, channel, sentiment.toPlainString(), text, heardOn.toString(), heardBy)
                .map(String::valueOf)
                .collect(Collectors.joining("\0"));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
