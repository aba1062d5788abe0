package org.journeygate.gates;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads a gate model from YAML: plain values only (no types, no aliases), no key twice, and as the schema has it. The
 * schema is the one shipped, whatever folder the files come from.
 */
final class GateModelFormat {

    private static final String SCHEMA = "processes/gate-models/schema.json";

    private final Schema schema = schema();
    private final YAMLMapper yaml = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    /** The model in a file; {@link InvalidGateModel} names file, place and cause. */
    GateModel check(GateModelFile file) {
        JsonNode content = parse(file);
        List<Error> errors = schema.validate(content);
        errors.stream()
                .min(Comparator.comparing(error -> error.getInstanceLocation().toString()))
                .ifPresent(error -> {
                    throw new InvalidGateModel(file.name(), place(error), error.getMessage());
                });
        GateModel model = model(content, 0);
        checkMeaning(file, model);
        return model;
    }

    /** The model of a version that was checked when it was first read. */
    GateModel read(String content, int version) {
        return model(yaml.readTree(content), version);
    }

    private JsonNode parse(GateModelFile file) {
        try {
            return yaml.readTree(file.content());
        } catch (JacksonException unreadable) {
            var place = unreadable.getLocation();
            throw new InvalidGateModel(
                    file.name(),
                    place == null ? "the file" : "line %d, column %d".formatted(place.getLineNr(), place.getColumnNr()),
                    unreadable.getOriginalMessage());
        }
    }

    private GateModel model(JsonNode content, int version) {
        Content read = yaml.treeToValue(content, Content.class);
        return new GateModel(
                read.key(),
                version,
                read.name(),
                read.order(),
                read.purpose(),
                read.days(),
                read.conditionMonths(),
                read.gates());
    }

    private static void checkMeaning(GateModelFile file, GateModel model) {
        if (!file.key().equals(model.key())) {
            throw new InvalidGateModel(
                    file.name(), "/key", "'%s' is not the name of the file, '%s'".formatted(model.key(), file.key()));
        }
        model.repeatedKey().ifPresent(repeated -> {
            throw new InvalidGateModel(file.name(), repeated, "this key is there twice");
        });
        for (int gate = 0; gate < model.gates().size(); gate++) {
            List<Criterion> criteria = model.gates().get(gate).mustMeet();
            for (int at = 0; at < criteria.size(); at++) {
                checkComputable(file, criteria.get(at), "/gates/%d/mustMeet/%d/answer".formatted(gate, at));
            }
        }
    }

    private static void checkComputable(GateModelFile file, Criterion criterion, String place) {
        if (criterion.isComputed() && ComputedCriterion.of(criterion.key()).isEmpty()) {
            throw new InvalidGateModel(
                    file.name(),
                    place,
                    "nothing computes '%s': declare it, or use one of %s"
                            .formatted(criterion.key(), ComputedCriterion.keys()));
        }
    }

    private static String place(Error error) {
        String pointer = error.getInstanceLocation().toString();
        return pointer.isEmpty() ? "the file" : pointer;
    }

    private static Schema schema() {
        var registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemaRegistryConfig(
                        SchemaRegistryConfig.builder().locale(Locale.ENGLISH).build()));
        try (InputStream shipped = new ClassPathResource(SCHEMA).getInputStream()) {
            return registry.getSchema(shipped);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** The file's fields. */
    private record Content(
            String key,
            String name,
            int order,
            String purpose,
            GateModel.Days days,
            int conditionMonths,
            List<Gate> gates) {}
}
