package org.journeygate.people.web;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Where to go after signing in: an address of ours, never one elsewhere. */
final class LocalAddress {

    private static final String HOME = "/";

    private LocalAddress() {}

    /** The wanted path with its query; home where it is missing, malformed, leads elsewhere or back to the sign-in page. */
    static String of(@Nullable String wanted) {
        if (wanted == null || !wanted.matches("/[^/\\\\\\p{Cntrl}][^\\\\\\p{Cntrl}]*")) {
            return HOME;
        }
        try {
            URI address = new URI(wanted);
            boolean local = !address.isAbsolute() && address.getRawAuthority() == null && address.getPath() != null;
            return local && !address.getPath().startsWith("/sign-") ? wanted : HOME;
        } catch (URISyntaxException malformed) {
            return HOME;
        }
    }
}
