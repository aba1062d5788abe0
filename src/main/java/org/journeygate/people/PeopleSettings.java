package org.journeygate.people;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How passwords are kept.
 *
 * @param argon2 what one hash costs
 * @param weakPasswords whether any password will do, for made-up accounts; refused outside the profiles demo and test
 */
@ConfigurationProperties(prefix = "journeygate.people", ignoreUnknownFields = false)
record PeopleSettings(
        @DefaultValue Argon2 argon2, @DefaultValue("false") boolean weakPasswords) {

    /**
     * The cost of one Argon2id hash. The defaults are those that OWASP advises.
     *
     * @param memoryKib memory in KiB
     * @param iterations passes over that memory
     * @param parallelism lanes
     */
    record Argon2(
            @DefaultValue("19456") int memoryKib,
            @DefaultValue("2") int iterations,
            @DefaultValue("1") int parallelism) {}
}
