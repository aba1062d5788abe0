package org.journeygate.gates.samples;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.UUID;

/**
 * Which decisions are in the sample: those where the first eight bytes of the SHA-256 of the decision's id, written in small letters
 * with its hyphens and read as a number without a sign, the first byte first, are divided by k without a rest. The id is made as the
 * decision is recorded, so nobody foresees it; whoever has it finds the same again.
 */
public final class SamplingRule {

    private static final int BYTES = 8;

    private SamplingRule() {}

    /**
     * Whether the decision is in a sample of one in so many.
     *
     * @param oneIn k; 0 for no sample at all
     */
    public static boolean takes(UUID decision, int oneIn) {
        return oneIn > 0
                && new BigInteger(1, Arrays.copyOf(hash(decision), BYTES))
                                .mod(BigInteger.valueOf(oneIn))
                                .signum()
                        == 0;
    }

    private static byte[] hash(UUID decision) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(decision.toString().getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
