package org.journeygate.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.journeygate.faults.Seen.Outage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** kill -9 at any moment, while four clients vote: nothing that was answered is lost, and the node goes on. */
class KillTests {

    private static final int KILLS = Integer.getInteger("faults.kills", 3);

    private final List<Outage> outages = new ArrayList<>();
    private final Random random = new Random(20261122);
    private Memory before = Memory.NOTHING;

    @Test
    @Timeout(value = 45, unit = TimeUnit.MINUTES)
    void losesNothingThatWasAnswered() {
        try (var mail = new FaultySmtpServer();
                Home home = Home.with(mail);
                var recorder = new Recorder(home.folder().resolve("calls.jsonl"))) {
            var clients = new Clients(Supplies.laidIn(home, 10 + 2 * KILLS, 2 + KILLS), recorder);
            Node node = Node.of(home);
            node.awaitReady();
            for (int kill = 1; kill <= KILLS; kill++) {
                Node victim = node;
                clients.during(List.of(victim), () -> {
                    RealTime.pass(500 + random.nextInt(1_500));
                    victim.kill();
                });
                Instant killed = Instant.now();
                look(home, Instant.now(), recorder, mail, kill);

                node = Node.of(home);
                Duration start = node.awaitReady();
                outages.add(new Outage(killed, Instant.now(), start));
                clients.askAgain(node);
            }
            awaitBacklog(mail);
            node.kill();

            look(home, Instant.now().plus(Invariants.LONGEST_BACKLOG).plusSeconds(1), recorder, mail, KILLS);
            System.out.printf(
                    "%d kills, %d calls, %d mails, starts of %s%n",
                    KILLS,
                    recorder.calls().size(),
                    mail.accepted().size(),
                    outages.stream()
                            .map(outage -> outage.startOfNode().toMillis() + " ms")
                            .toList());
        }
    }

    /** Nothing may be broken, and everything that was there at the last look is there as it was. */
    private void look(Home home, Instant now, Recorder recorder, FaultySmtpServer mail, int crashes) {
        before = home.look(database -> {
            assertThat(Invariants.broken(Seen.in(database, now)
                            .with(recorder)
                            .with(mail.accepted(), crashes)
                            .after(outages)
                            .since(before)))
                    .as("after %d kills", crashes)
                    .isEmpty();
            return Memory.of(database);
        });
    }

    /** Waits until no more mail comes; what a dead node held comes after its lease of 5 s. */
    private static void awaitBacklog(FaultySmtpServer mail) {
        int before;
        do {
            before = mail.accepted().size();
            RealTime.pass(8_000);
        } while (mail.accepted().size() > before);
    }
}
