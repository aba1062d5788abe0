package org.journeygate.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * H2's file as it was before each statement of an act, which is what a killed process leaves: it opens, and nothing in it is
 * half done.
 */
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class FileCopiesTests {

    @Test
    void holdTheActWhollyOrNotAtAll() throws IOException {
        try (var mail = new FaultySmtpServer();
                Home home = Home.with(mail)) {
            Path copies = home.folder().resolve("copies");
            Supplies supplies = supplied(home, copies);

            assertThat(look(
                            home,
                            copies.resolve("submission"),
                            "select 1 from seat where gate_request_id = '%s'"
                                    .formatted(supplies.drafts().get(0))))
                    .hasSizeGreaterThan(20);
            assertThat(look(
                            home,
                            copies.resolve("vote"),
                            "select 1 from vote where gate_request_id = '%s'"
                                    .formatted(supplies.inReview().get(0))))
                    .hasSizeGreaterThan(20);
            assertThat(look(
                            home,
                            copies.resolve("decision"),
                            "select 1 from decision where gate_request_id = '%s'"
                                    .formatted(supplies.inReview().get(1))))
                    .hasSizeGreaterThan(30);
        }
    }

    private static Supplies supplied(Home home, Path copies) {
        Path file = home.folder().resolve("supplies.json");
        try (Node node = Node.withFixtures(
                home,
                "-Dfaults.supplies=" + file,
                "-Dfaults.requests=2",
                "-Dfaults.drafts=1",
                "-Dfaults.copies=" + copies)) {
            assertThat(node.awaitEnd()).as(node::log).isZero();
        }
        return Supplies.in(file);
    }

    /** Looks at each copy in turn; returns how many rows tell of the act in each. */
    private static List<Integer> look(Home home, Path copies, String act) throws IOException {
        List<Integer> told = new ArrayList<>();
        for (Path copy : inTheirOrder(copies)) {
            Instant copied = Files.getLastModifiedTime(copy).toInstant();
            told.add(home.on(copy).look(database -> {
                Seen seen = Seen.in(database, copied);
                assertThat(Invariants.broken(seen)).as("%s", copy).isEmpty();
                return seen.rows(act).size();
            }));
        }
        assertThat(told).isSorted();
        assertThat(told).first().isEqualTo(0);
        assertThat(told).last().isNotEqualTo(0);
        return told;
    }

    private static List<Path> inTheirOrder(Path copies) throws IOException {
        try (Stream<Path> files = Files.list(copies)) {
            return files.sorted().toList();
        }
    }
}
