package org.journeygate.faults;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A second process on one H2 file is refused and told why; the first does not notice. */
@Tag("faults")
@Timeout(300)
class SecondProcessTests {

    @Test
    void isRefused() {
        try (var mail = new FaultySmtpServer();
                Home home = Home.with(mail);
                Node first = Node.of(home)) {
            first.awaitReady();

            Node second = Node.of(home);

            assertThat(second.awaitEnd()).isNotZero();
            assertThat(second.log()).contains("is in use by another process").doesNotContain("\tat org.");
            first.awaitReady();
        }
    }
}
