package org.journeygate.journeys.readings.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.journeygate.journeys.readings.ToldReading;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.annotation.JsonDeserialize;

/** One reading as an object, or several as an array. */
@JsonDeserialize(using = ReadingBody.OneOrMany.class)
record ReadingBody(List<ToldReading> readings, boolean isOne) {

    /** A reading in JSON. */
    record One(
            @Nullable LocalDate takenOn,
            @Nullable BigDecimal value,
            @Nullable Integer sampleSize,
            @Nullable String source,
            @Nullable String correctionReason) {

        ToldReading told() {
            return new ToldReading(takenOn, value, sampleSize, source, correctionReason);
        }
    }

    /** Tells an object from an array. */
    static final class OneOrMany extends ValueDeserializer<ReadingBody> {

        @Override
        public ReadingBody deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.currentToken() == JsonToken.START_ARRAY) {
                One[] all = context.readValue(parser, One[].class);
                return new ReadingBody(
                        java.util.Arrays.stream(all)
                                .map(one -> one == null ? new One(null, null, null, null, null) : one)
                                .map(One::told)
                                .toList(),
                        false);
            }
            return new ReadingBody(List.of(context.readValue(parser, One.class).told()), true);
        }
    }
}
