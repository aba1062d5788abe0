package org.journeygate.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash that chains the entries, and by which what must not change is known again. */
public final class Sha256 {

    /** What the first entry has as its predecessor's hash. */
    static final String GENESIS = "0".repeat(64);

    private Sha256() {}

    /** SHA-256 of the text in UTF-8, in lower-case hexadecimal. */
    public static String of(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java runtime has SHA-256", impossible);
        }
    }
}
