package org.journeygate.initiatives.checks;

import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the company expects of its bets.
 *
 * @param criticalMass per cent of the revenue that the personas of the critical mass hold; a bet for any other needs a reason
 */
@ConfigurationProperties(prefix = "journeygate.policy")
record PolicySettings(@DefaultValue("80") BigDecimal criticalMass) {

    PolicySettings {
        if (criticalMass.signum() <= 0 || criticalMass.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw new IllegalArgumentException("journeygate.policy.critical-mass is more than 0 and at most 100");
        }
    }
}
