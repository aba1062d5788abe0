package org.journeygate.initiatives.plans;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** The rows of a plan as the text in which they are kept. */
final class PlanText {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private PlanText() {}

    static String write(List<?> rows) {
        return MAPPER.writeValueAsString(rows);
    }

    static <T> List<T> read(String text, Class<T> row) {
        return MAPPER.readValue(text, MAPPER.getTypeFactory().constructCollectionType(List.class, row));
    }
}
