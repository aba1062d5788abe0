package org.journeygate.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/** The packaged jar, taken apart and started as the image does it, with its own command, environment and health check. */
@Tag("packaged")
class PackagedTests {

    private static final String PASSWORD = "eleven quiet harbours wait";

    private final Image image = Image.described();
    private final String java =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @TempDir
    Path folder;

    @Test
    void startsAsTheImageDoesSignsInAndStops() throws Exception {
        Path app = takeApart();
        int port = freePort();
        Process server = start(app, port);
        try {
            Awaitility.await()
                    .atMost(Duration.ofMinutes(3))
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> !server.isAlive() || isHealthy(port));
            assertThat(server.isAlive()).as(log()).isTrue();
            signIn(port);
        } finally {
            server.destroy();
            assertThat(server.waitFor(60, TimeUnit.SECONDS))
                    .as("stopped within a minute")
                    .isTrue();
        }
        assertThat(server.exitValue()).isEqualTo(143);
        assertThat(log().lines()).isNotEmpty().allSatisfy(line -> assertThat(
                        JsonMapper.shared().readTree(line).has("message"))
                .isTrue());
        assertThat(log()).doesNotContain(PASSWORD);
    }

    private Path takeApart() throws Exception {
        Path layers = folder.resolve("layers");
        String extract = image.all("RUN")
                .filter(run -> run.contains("-Djarmode=tools"))
                .findFirst()
                .orElseThrow()
                .replaceFirst("^java", java)
                .replace(
                        "/build/journeygate.jar",
                        Path.of("target/journeygate.jar").toAbsolutePath().toString())
                .replace("/build/layers", layers.toString());
        Process done = new ProcessBuilder("bash", "-c", extract)
                .redirectErrorStream(true)
                .start();
        String said = new String(done.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(done.waitFor()).as(said).isZero();
        Path app = Files.createDirectories(folder.resolve("app"));
        for (String copy : image.all("COPY")
                .filter(copy -> copy.startsWith("--from=layers /build/layers/"))
                .toList()) {
            Path layer = layers.resolve(copy.split(" ")[1].substring("/build/layers/".length()));
            assertThat(layer).isDirectory();
            FileSystemUtils.copyRecursively(layer, app);
        }
        return app;
    }

    /** The cache is the image's own Java's, and left out here. */
    private Process start(Path app, int port) throws IOException {
        List<String> command = new ArrayList<>(image.words("ENTRYPOINT"));
        assertThat(command.remove(0)).isEqualTo("java");
        command.removeIf(word -> word.startsWith("-XX:AOTCache"));
        command.add(0, java);
        var process = new ProcessBuilder(command)
                .directory(app.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile());
        process.environment().putAll(image.environment());
        process.environment().put("JOURNEYGATE_DATA_DIR", folder.resolve("data").toString());
        process.environment().put("JOURNEYGATE_WEB_PROXY", "192.0.2.1");
        process.environment().put("JOURNEYGATE_ADMIN_PASSWORD", PASSWORD);
        process.environment().put("LOGGING_STRUCTURED_FORMAT_CONSOLE", "ecs");
        process.environment().put("SERVER_PORT", Integer.toString(port));
        process.environment().remove("JAVA_TOOL_OPTIONS");
        return process.start();
    }

    private boolean isHealthy(int port) throws Exception {
        var check = new ProcessBuilder(image.words("HEALTHCHECK")).redirectErrorStream(true);
        check.environment().put("SERVER_PORT", Integer.toString(port));
        Process asked = check.start();
        asked.getInputStream().readAllBytes();
        return asked.waitFor() == 0;
    }

    private static void signIn(int port) throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        URI address = URI.create("http://127.0.0.1:" + port + "/sign-in");
        var page = client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(page.statusCode()).isEqualTo(200);
        Matcher token =
                Pattern.compile("name=\"_csrf\"[^>]*?value=\"([^\"]+)\"").matcher(page.body());
        assertThat(token.find()).isTrue();
        String cookie = page.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).startsWith("__Host-journeygate=").contains("Secure", "HttpOnly");
        String form = "login=admin&password=" + URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8) + "&_csrf="
                + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        var signedIn = client.send(
                HttpRequest.newBuilder(address)
                        .header("Cookie", cookie.split(";")[0])
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(signedIn.statusCode()).isEqualTo(302);
        assertThat(signedIn.headers().firstValue("Location").orElseThrow()).doesNotContain("sign-in");
    }

    private String log() throws IOException {
        return Files.readString(folder.resolve("log"));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
