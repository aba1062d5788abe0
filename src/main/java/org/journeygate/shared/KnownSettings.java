package org.journeygate.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Refuses to start with a setting under {@code journeygate.} that does not exist: a mistyped name would otherwise be a
 * setting that silently does nothing. What exists is what the code's own metadata lists.
 */
public final class KnownSettings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String METADATA = "META-INF/spring-configuration-metadata.json";
    private static final String ROOT = "journeygate.";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Set<String> known = new TreeSet<>();
        Set<String> groups = new TreeSet<>();
        for (JsonNode setting : settings()) {
            String name = setting.path("name").asString();
            known.add(plain(name));
            if (setting.path("type").asString().matches("java\\.util\\.(Map|List|Set|Collection)<.*")) {
                groups.add(plain(name));
            }
        }
        List<String> unknown = new ArrayList<>();
        for (PropertySource<?> source : context.getEnvironment().getPropertySources()) {
            namesIn(source)
                    .filter(name -> !known.contains(plain(name))
                            && groups.stream().noneMatch(group -> plain(name).startsWith(group)))
                    .map(name -> name + " (" + source.getName() + ")")
                    .forEach(unknown::add);
        }
        if (!unknown.isEmpty()) {
            throw new UnknownSetting(unknown);
        }
    }

    private static Stream<String> namesIn(PropertySource<?> source) {
        if (source instanceof EnumerablePropertySource<?> listed) {
            return Stream.of(listed.getPropertyNames())
                    .filter(name -> name.startsWith(ROOT) || name.startsWith("JOURNEYGATE_"));
        }
        return Stream.empty();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("\\[\\d+]", "").replaceAll("[._-]", "");
    }

    private static List<JsonNode> settings() {
        try (var metadata = new ClassPathResource(METADATA).getInputStream()) {
            return StreamSupport.stream(
                            JsonMapper.shared()
                                    .readTree(metadata)
                                    .path("properties")
                                    .spliterator(),
                            false)
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
