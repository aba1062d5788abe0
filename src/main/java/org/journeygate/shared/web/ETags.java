package org.journeygate.shared.web;

import org.journeygate.shared.Outdated;
import org.jspecify.annotations.Nullable;

/** The tag that tells one version of a thing from the next: the version's number in quotes. */
public final class ETags {

    private ETags() {}

    /** The {@code ETag} of that version. */
    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The version that the client saw, from {@code If-Match}. Refused without it, or where it names no single version
     * (428), and where it is no tag of ours (412).
     */
    public static int seen(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
            throw new PreconditionMissing();
        }
        String tag = ifMatch.strip().replaceFirst("^W/", "");
        try {
            return Integer.parseInt(tag.replaceFirst("^\"(\\d+)\"$", "$1"));
        } catch (NumberFormatException other) {
            throw new Outdated(
                    "stale-version",
                    "If-Match names another version. Read the thing again and repeat what is still needed.");
        }
    }
}
