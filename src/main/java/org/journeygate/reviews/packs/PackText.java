package org.journeygate.reviews.packs;

import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** The one form in which a pack is kept: sorted keys, no white space; equal content, equal hash. */
final class PackText {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private PackText() {}

    static String write(PackContent content) {
        return MAPPER.writeValueAsString(content);
    }

    static PackContent read(String text) {
        return MAPPER.readValue(text, PackContent.class);
    }
}
