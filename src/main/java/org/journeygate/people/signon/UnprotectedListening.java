package org.journeygate.people.signon;

import org.jspecify.annotations.Nullable;

/** Passwords would travel in the clear: the server is to listen beyond this machine without TLS or a proxy that has it. */
final class UnprotectedListening extends RuntimeException {

    UnprotectedListening(@Nullable String address) {
        super("Journeygate is to listen on %s without TLS".formatted(address == null ? "all addresses" : address));
    }
}
