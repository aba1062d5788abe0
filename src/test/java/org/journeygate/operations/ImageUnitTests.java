package org.journeygate.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What the image and the example of its use must be like, read off their files. */
class ImageUnitTests {

    private final Image image = Image.described();

    @Test
    void isBuiltInTwoStagesFromOneJava() {
        assertThat(image.all("FROM")).containsExactly("${JAVA} AS layers", "${JAVA}");
        assertThat(image.last("ARG")).isEqualTo("JAVA=eclipse-temurin:25-jre");
        assertThat(image.all("COPY").skip(1)).allMatch(copy -> copy.startsWith("--from=layers "));
        assertThat(image.all("RUN")).anyMatch(run -> run.contains("-XX:AOTCacheOutput=journeygate.aot"));
        assertThat(image.all("ADD")).isEmpty();
    }

    @Test
    void runsAsNobodyInParticularAndKnowsItsHealth() {
        assertThat(image.last("USER")).isEqualTo("10001:10001");
        assertThat(image.last("VOLUME")).isEqualTo(image.environment().get("JOURNEYGATE_DATA_DIR"));
        assertThat(image.words("HEALTHCHECK")).first().isEqualTo("bash");
        assertThat(image.words("ENTRYPOINT")).startsWith("java").endsWith("-jar", "journeygate.jar");
        assertThat(image.last("LABEL")).contains("org.opencontainers.image.title", "org.opencontainers.image.licenses");
        assertThat(image.environment().keySet()).noneMatch(name -> name.contains("PASSWORD"));
    }

    @Test
    void sendsNothingButTheJarToTheBuild() throws IOException {
        assertThat(Files.readAllLines(Path.of(".dockerignore"))).containsExactly("*", "!target/journeygate.jar");
    }

    @Test
    @SuppressWarnings("unchecked")
    void showsTwoNodesThatWriteNowhereBehindAProxy() throws IOException {
        Map<String, Object> compose = new Yaml().load(Files.readString(Path.of("compose.yaml")));
        var services = (Map<String, Map<String, Object>>) compose.get("services");

        assertThat(services.keySet()).containsExactlyInAnyOrder("one", "two", "db", "mail", "proxy");
        for (String node : List.of("one", "two")) {
            assertThat(services.get(node))
                    .containsEntry("read_only", true)
                    .containsEntry("cap_drop", List.of("ALL"))
                    .containsEntry("stop_grace_period", "70s")
                    .doesNotContainKey("ports");
            var environment = (Map<String, String>) services.get(node).get("environment");
            assertThat(environment.get("SPRING_DATASOURCE_URL")).startsWith("jdbc:postgresql://db/");
            assertThat(environment.get("SPRING_DATASOURCE_PASSWORD")).startsWith("${POSTGRES_PASSWORD:?");
        }
        var proxy = (Map<String, Map<String, String>>) services.get("proxy").get("networks");
        var node = (Map<String, String>) services.get("one").get("environment");
        assertThat(node)
                .containsEntry("JOURNEYGATE_WEB_PROXY", proxy.get("inside").get("ipv4_address"));
    }
}
