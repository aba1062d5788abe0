package org.journeygate.gates;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One gate model as it lies in the folder.
 *
 * @param name where it lies, for messages
 * @param key the file's name without its ending
 * @param content its text
 */
record GateModelFile(String name, String key, String content) {

    /** Of the content, in lower-case hex. */
    String sha256() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
