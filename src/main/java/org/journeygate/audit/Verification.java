package org.journeygate.audit;

import org.jspecify.annotations.Nullable;

/**
 * What a walk along the whole chain has found.
 *
 * @param valid whether every entry is there, unaltered
 * @param entries how many entries were found whole, from the first on
 * @param head the hash that the chain ends in; printed or mailed elsewhere, it shows a later cut
 * @param brokenAt the number of the first entry that is not as it was written, or null
 * @param fault what is wrong with it, in one sentence, or null
 */
public record Verification(
        boolean valid,
        long entries,
        String head,
        @Nullable Long brokenAt,
        @Nullable String fault) {

    static Verification whole(long entries, String head) {
        return new Verification(true, entries, head, null, null);
    }

    static Verification broken(long entries, String head, long at, String fault) {
        return new Verification(false, entries, head, at, fault);
    }
}
