package org.journeygate.people.signon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExposureUnitTests {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.8.8.8", "localhost", "::1"})
    void listensInTheClearOnItsOwnMachine(String address) {
        assertThat(new Exposure(List.of(), address, false).isEncrypted()).isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"0.0.0.0", "192.0.2.1", "::"})
    void refusesToListenInTheClearBeyondIt(String address) {
        assertThatThrownBy(() -> new Exposure(List.of(), address, false)).isInstanceOf(UnprotectedListening.class);
    }

    @Test
    void listensAnywhereWithCertificateOrDeclaredProxy() {
        assertThat(new Exposure(List.of(), null, true).isEncrypted()).isTrue();
        assertThat(new Exposure(List.of("192.0.2.9"), null, false).isEncrypted())
                .isTrue();
    }

    @Test
    void saysWhatToDoAboutIt() {
        var analysis = new UnprotectedListeningAnalysis().analyze(new UnprotectedListening(null));

        assertThat(analysis.getDescription()).contains("all addresses");
        assertThat(analysis.getAction()).contains("journeygate.web.proxy", "server.ssl.bundle", "server.address");
    }
}
