package org.journeygate.squads.attainment.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.journeygate.journeys.readings.Reading;
import org.journeygate.squads.attainment.Attained;
import org.journeygate.squads.attainment.AttainmentSheet;
import org.journeygate.squads.charters.Charter;
import org.journeygate.squads.charters.Mandate;
import org.jspecify.annotations.Nullable;

/**
 * A sheet as programs read it; shares between 0 and 1 where they are counted, as they come otherwise.
 *
 * @param attainment the mean of what is counted of the metrics that have a share
 */
record AttainmentJson(
        UUID squadId,
        LocalDate on,
        Instant known,
        @Nullable Version charter,
        List<Line> metrics,
        long measured,
        @Nullable BigDecimal attainment,
        @Nullable BigDecimal attainmentMissingAsZero,
        List<String> formula) {

    static AttainmentJson of(AttainmentSheet sheet, AttainmentWords words) {
        return new AttainmentJson(
                sheet.squad().id().value(),
                sheet.on(),
                sheet.known(),
                Version.of(sheet.charter()),
                sheet.lines().stream().map(line -> Line.of(line, words)).toList(),
                sheet.measured(),
                sheet.attainment(),
                sheet.attainmentMissingAsZero(),
                words.formula(sheet));
    }

    record Version(
            UUID id, String code, int number, @Nullable LocalDate inForceFrom) {

        static @Nullable Version of(@Nullable Charter charter) {
            return charter == null
                    ? null
                    : new Version(charter.id().value(), charter.code(), charter.number(), charter.inForceFrom());
        }
    }

    record Line(
            UUID metricId,
            String name,
            String unit,
            BigDecimal from,
            BigDecimal target,
            LocalDate since,
            LocalDate by,
            @Nullable Read reading,
            @Nullable BigDecimal attainment,
            @Nullable BigDecimal counted,
            BigDecimal due,
            Attained.Standing standing,
            boolean stale,
            String calculation) {

        static Line of(Attained line, AttainmentWords words) {
            Mandate.SuccessMetric wanted = line.wanted();
            return new Line(
                    wanted.metric(),
                    wanted.name(),
                    wanted.unit(),
                    wanted.from(),
                    wanted.target(),
                    line.since(),
                    wanted.by(),
                    Read.of(line.reading(), line.besides()),
                    line.share(),
                    line.counted(),
                    line.due(),
                    line.standing(),
                    line.stale(),
                    words.sum(line));
        }
    }

    /**
     * The reading that counts.
     *
     * @param besides how many others there are of that day
     */
    record Read(
            UUID id,
            LocalDate takenOn,
            BigDecimal value,
            @Nullable Integer sampleSize,
            String source,
            Instant recordedAt,
            int besides) {

        static @Nullable Read of(@Nullable Reading reading, int besides) {
            return reading == null
                    ? null
                    : new Read(
                            reading.id().value(),
                            reading.takenOn(),
                            reading.value(),
                            reading.sampleSize(),
                            reading.source(),
                            reading.recordedAt(),
                            besides);
        }
    }
}
