package org.journeygate.notifications;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;

/** Mail addresses, parsed strictly. */
final class Addresses {

    private Addresses() {}

    /** An address with or without a name, as an administrator writes it into a setting. */
    static InternetAddress parse(String text) {
        try {
            var address = new InternetAddress(text, true);
            address.validate();
            return address;
        } catch (AddressException refused) {
            throw new IllegalArgumentException(
                    "\"%s\" is not a mail address: %s".formatted(text, refused.getMessage()), refused);
        }
    }

    /** The address of a person; the name is encoded for a header. */
    static InternetAddress of(String address, String name) {
        InternetAddress bare = parse(address);
        try {
            bare.setPersonal(OneLine.of(name, 100), StandardCharsets.UTF_8.name());
            return bare;
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
