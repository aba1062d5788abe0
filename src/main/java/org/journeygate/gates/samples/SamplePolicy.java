package org.journeygate.gates.samples;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much of what squads decide by themselves the PMO looks at.
 *
 * @param charterSample one in so many decisions under a charter goes to the PMO for a look afterwards, at most 1000; 0: none
 */
@ConfigurationProperties(prefix = "journeygate.policy")
record SamplePolicy(@DefaultValue("5") int charterSample) {

    private static final int MOST = 1_000;

    SamplePolicy {
        if (charterSample < 0 || charterSample > MOST) {
            throw new IllegalArgumentException("journeygate.policy.charter-sample is between 0 and 1000");
        }
    }
}
