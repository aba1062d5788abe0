package org.journeygate.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The application in a JVM of its own, which can be killed. */
final class Node implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final Process process;
    private final Path log;
    private final int port;
    private final Instant started = Instant.now();

    private Node(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /** The application itself, without anything of the tests on its class path. */
    static Node of(Home home) {
        return start("org.journeygate.Journeygate", withoutTests(), home, List.of());
    }

    /** The application with the tests' fixtures; see {@link FaultNode}. */
    static Node withFixtures(Home home, String... properties) {
        return start(FaultNode.class.getName(), classPath(entry -> true), home, List.of(properties));
    }

    private static Node start(String main, String classPath, Home home, List<String> properties) {
        try {
            int port = freePort();
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx400m",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UnlockDiagnosticVMOptions",
                    "-XX:-BytecodeVerificationRemote",
                    "-XX:-UsePerfData"));
            command.addAll(properties);
            command.addAll(List.of("-cp", classPath, main, "--server.port=" + port));
            command.addAll(home.settings());
            Path log = Files.createTempFile(home.folder(), "node", ".log");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            return new Node(process, log, port);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String withoutTests() {
        String tests = FaultNode.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
        return classPath(entry -> !Path.of(entry).equals(Path.of(tests)));
    }

    /** The entries of this JVM's class path; an empty one would be the folder that the tests run in. */
    private static String classPath(Predicate<String> wanted) {
        return Arrays.stream(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .filter(wanted)
                .collect(Collectors.joining(java.io.File.pathSeparator));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Waits until it is ready; returns how long it took since it was started, without the time that others had the cores. */
    Duration awaitReady() {
        await("ready", this::isReady);
        Duration wall = Duration.between(started, Instant.now());
        Duration worked = process.toHandle().info().totalCpuDuration().orElse(wall);
        return wall.compareTo(worked) < 0 ? wall : worked;
    }

    void awaitFile(Path file) {
        await("done with " + file, () -> Files.exists(file));
    }

    /** Waits for its end; returns the exit code. */
    int awaitEnd() {
        await("over", () -> !process.isAlive());
        return process.exitValue();
    }

    private void await(String what, java.util.function.BooleanSupplier condition) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end) || !what.equals("over") && !process.isAlive()) {
                throw new AssertionError("The node is not " + what + ":\n" + log());
            }
            RealTime.pass(50);
        }
    }

    private boolean isReady() {
        try {
            return HTTP.send(
                                    HttpRequest.newBuilder(URI.create(url("/actuator/health/readiness")))
                                            .timeout(Duration.ofSeconds(5))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** kill -9. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** kill -STOP or -CONT: the node stands still, or goes on. */
    void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        kill();
    }
}
