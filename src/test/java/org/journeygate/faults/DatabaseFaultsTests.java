package org.journeygate.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.journeygate.faults.Seen.Outage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** PostgreSQL is restarted, or hangs, while four clients vote: the node comes back by itself and nothing is lost. */
@Tag("database")
@Tag("postgresql")
@Tag("faults")
@Timeout(900)
class DatabaseFaultsTests {

    @Test
    void survivesARestartOfTheDatabase() throws IOException {
        Path data = Files.createTempDirectory("journeygate-postgres");
        var server = new Server(data);
        server.start();
        runs(server.port(), () -> {
            server.stop();
            RealTime.pass(5_000);
            server.start();
        });
        server.stop();
    }

    @Test
    void survivesADatabaseThatHangs() throws IOException {
        Path data = Files.createTempDirectory("journeygate-postgres");
        var server = new Server(data);
        server.start();
        try (var proxy = new StallingProxy(server.port())) {
            runs(proxy.port(), () -> {
                proxy.stall();
                RealTime.pass(12_000);
                proxy.goOn();
            });
        }
        server.stop();
    }

    private static void runs(int port, Runnable fault) {
        try (var mail = new FaultySmtpServer();
                Home home = Home.with(mail).on("jdbc:postgresql://127.0.0.1:" + port + "/postgres");
                var recorder = new Recorder(home.folder().resolve("calls.jsonl"))) {
            var clients = new Clients(Supplies.laidIn(home, 20, 4), recorder);
            try (Node node = Node.of(home)) {
                node.awaitReady();
                Instant began = Instant.now();
                clients.during(List.of(node), () -> {
                    RealTime.pass(1_000);
                    fault.run();
                });
                Instant ended = Instant.now();
                node.awaitReady();
                Duration until = Duration.between(ended, Instant.now());
                clients.askAgain(node);
                RealTime.pass(12_000);

                home.look(database -> {
                    assertThat(Invariants.broken(Seen.in(
                                            database,
                                            Instant.now()
                                                    .plus(Invariants.LONGEST_BACKLOG)
                                                    .plusSeconds(1))
                                    .with(recorder)
                                    .with(mail.accepted(), 1)
                                    .after(List.of(new Outage(began, Instant.now(), until)))))
                            .isEmpty();
                    return null;
                });
            }
        }
    }

    /** A PostgreSQL of its own, which keeps its port and data over a restart. */
    private static final class Server {

        private final Path data;
        private EmbeddedPostgres running;
        private int port;

        Server(Path data) {
            this.data = data;
        }

        void start() {
            try {
                running = EmbeddedPostgres.builder()
                        .setDataDirectory(data)
                        .setCleanDataDirectory(false)
                        .setPort(port)
                        .start();
                port = running.getPort();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        void stop() {
            try {
                running.close();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        int port() {
            return port;
        }
    }
}
