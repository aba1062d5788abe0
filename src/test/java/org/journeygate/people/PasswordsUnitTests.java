package org.journeygate.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mock.env.MockEnvironment;

class PasswordsUnitTests {

    private static final PeopleSettings DEFAULTS =
            new Binder(new MapConfigurationPropertySource()).bindOrCreate("journeygate.people", PeopleSettings.class);

    @Test
    void hashesWithTheParametersThatOwaspAdvises() {
        var passwords = new Passwords(DEFAULTS, new MockEnvironment());

        String hash = passwords.hash("nine purple kettles sing");

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.matches("nine purple kettles sing", hash)).isTrue();
        assertThat(passwords.matches("nine purple kettles sin", hash)).isFalse();
    }

    @Test
    void matchesNothingForNobody() {
        var passwords = new Passwords(DEFAULTS, new MockEnvironment());

        assertThat(passwords.matches("anything at all", null)).isFalse();
    }

    @Test
    void neverRepeatsOneTimePassword() {
        var passwords = new Passwords(DEFAULTS, new MockEnvironment());

        assertThat(passwords.oneTime()).matches("([a-z2-9]{5}-){3}[a-z2-9]{5}").isNotEqualTo(passwords.oneTime());
    }

    @Test
    void refusesWeakPasswordsOutsideTheDemo() {
        var settings = new PeopleSettings(DEFAULTS.argon2(), true);

        assertThatThrownBy(() -> new Passwords(settings, new MockEnvironment()))
                .hasMessageContaining("journeygate.people.weak-passwords");
        var demo = new MockEnvironment();
        demo.setActiveProfiles("demo");
        assertThat(new Passwords(settings, demo)).isNotNull();
    }
}
