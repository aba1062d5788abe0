package org.journeygate.reviews.briefs;

import java.util.List;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** The one form in which a brief's content is kept: sorted keys, plain numbers, no white space; equal content, equal hash. */
final class BriefText {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private BriefText() {}

    static String write(BriefContent content) {
        return MAPPER.writeValueAsString(content);
    }

    static BriefContent read(String text) {
        return MAPPER.readValue(text, BriefContent.class);
    }

    static String write(List<String> questions) {
        return MAPPER.writeValueAsString(questions);
    }

    static List<String> readQuestions(String text) {
        return MAPPER.readValue(text, MAPPER.getTypeFactory().constructCollectionType(List.class, String.class));
    }
}
