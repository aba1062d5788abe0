package org.journeygate.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalAddressUnitTests {

    @ParameterizedTest
    @ValueSource(strings = {"/inbox", "/gate-requests/GR-2026-0017?tab=evidence", "/people?q=a%20b"})
    void leadsToAddressesOfOurs(String wanted) {
        assertThat(LocalAddress.of(wanted)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "https://evil.test",
                "//evil.test",
                "/\\evil.test",
                "\\\\evil.test",
                "/\tevil",
                "/a\\b",
                "/a\r\nSet-Cookie: x",
                "javascript:alert(1)",
                "inbox",
                "/sign-in",
                "/sign-out",
                "/%zz",
                "/{x}"
            })
    void leadsHomeFromAnythingElse(String wanted) {
        assertThat(LocalAddress.of(wanted)).isEqualTo("/");
    }
}
