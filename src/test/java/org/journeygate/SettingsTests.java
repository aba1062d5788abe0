package org.journeygate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.journeygate.shared.KnownSettings;
import org.journeygate.shared.UnknownSetting;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Settings are documented, and one that does not exist is refused. */
class SettingsTests {

    private static final Path OPERATIONS = Path.of("docs/operations.md");

    @Test
    void documentsEverySettingInOneTable() throws IOException {
        Map<String, String> lines = new TreeMap<>();
        for (JsonNode setting : metadata().path("properties")) {
            String name = setting.path("name").asString();
            assertThat(setting.path("description").asString("")).as(name).isNotBlank();
            lines.put(
                    name,
                    "| `%s` | %s | %s |"
                            .formatted(
                                    name,
                                    shown(setting),
                                    setting.path("description").asString()));
        }
        assertThat(TextFiles.lines(OPERATIONS).stream()
                        .filter(line -> line.startsWith("| `journeygate."))
                        .collect(Collectors.joining("\n")))
                .isEqualTo(String.join("\n", lines.values()));
    }

    @Test
    void refusesASettingThatDoesNotExist() {
        assertThatThrownBy(() -> startWith("journeygate.data-dirr"))
                .isInstanceOf(UnknownSetting.class)
                .hasMessageContaining("journeygate.data-dirr (given)");
        assertThatThrownBy(() -> startWith("JOURNEYGATE_PROCESES")).isInstanceOf(UnknownSetting.class);
    }

    @Test
    void takesASettingInAnyOfItsSpellings() {
        assertThatCode(() -> startWith("journeygate.data-dir")).doesNotThrowAnyException();
        assertThatCode(() -> startWith("journeygate.dataDir")).doesNotThrowAnyException();
        assertThatCode(() -> startWith("JOURNEYGATE_DATA_DIR")).doesNotThrowAnyException();
        assertThatCode(() -> startWith("JOURNEYGATE_ADMIN_PASSWORD")).doesNotThrowAnyException();
        assertThatCode(() -> startWith("JOURNEYGATE_TOKEN")).doesNotThrowAnyException();
        assertThatCode(() -> startWith("java.home")).doesNotThrowAnyException();
    }

    private static void startWith(String setting) {
        try (var context = new GenericApplicationContext()) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("given", Map.of(setting, "something")));
            new KnownSettings().initialize(context);
        }
    }

    private static String shown(JsonNode setting) {
        String value = setting.path("defaultValue").isMissingNode()
                ? ""
                : setting.path("defaultValue").asString();
        return value.isEmpty() ? "" : "`" + value + "`";
    }

    private static JsonNode metadata() throws IOException {
        try (var stream = new ClassPathResource("META-INF/spring-configuration-metadata.json").getInputStream()) {
            return JsonMapper.shared().readTree(stream);
        }
    }
}
