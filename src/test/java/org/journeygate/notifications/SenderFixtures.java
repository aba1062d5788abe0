package org.journeygate.notifications;

import java.time.Duration;
import org.springframework.mock.env.MockEnvironment;

/** Whose mails and calendars these are: {@code gates@example.org} at {@code https://gates.example.org}. */
public final class SenderFixtures {

    private SenderFixtures() {}

    public static Links links() {
        return new Links(new MockEnvironment().withProperty("journeygate.base-url", "https://gates.example.org"));
    }

    public static Sender sender() {
        return new Sender(new MailSettings(true, "Journeygate <gates@example.org>", 3, Duration.ofMinutes(10), false));
    }
}
