package org.journeygate.notifications;

import jakarta.mail.internet.InternetAddress;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Who mails and invitations come from, as configured. */
@Component
@EnableConfigurationProperties(MailSettings.class)
public class Sender {

    private final InternetAddress address;

    Sender(MailSettings settings) {
        this.address = Addresses.parse(settings.from());
    }

    /** The bare address, e.g. {@code gates@example.org}. */
    public String address() {
        return address.getAddress();
    }

    /** The name that goes with it; the address where it has none. */
    public String name() {
        String name = address.getPersonal();
        return name == null ? address() : name;
    }
}
