package org.journeygate.people.signon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.RemoteIpValve;
import org.apache.catalina.valves.ValveBase;
import org.journeygate.shared.web.Answers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

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
    void countsNoCertificateThatIsSwitchedOff() {
        var environment = new MockEnvironment()
                .withProperty("server.address", "0.0.0.0")
                .withProperty("server.ssl.bundle", "journeygate");

        assertThat(new Exposure(new WebSettings(List.of()), environment).isEncrypted())
                .isTrue();
        environment.setProperty("server.ssl.enabled", "false");
        assertThatThrownBy(() -> new Exposure(new WebSettings(List.of()), environment))
                .isInstanceOf(UnprotectedListening.class)
                .hasMessageContaining("0.0.0.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example.org", "192.0.2.0/33", "192.0.2", "*", ""})
    void takesAddressesOfProxiesAlone(String proxy) {
        assertThatThrownBy(() -> new WebSettings(List.of(proxy)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("journeygate.web.proxy");
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.9, 203.0.113.5, https, GET /sign-in, true",
        "192.0.2.9, 203.0.113.5, http, GET /sign-in, false",
        "192.0.2.9, 203.0.113.5, '', POST /sign-in, false",
        "198.51.100.7, 203.0.113.5, https, GET /api/v1/me, false",
        "198.51.100.7, '', '', GET /actuator/health/readiness, true",
        "127.0.0.1, '', '', POST /api/v1/tokens, true",
        "2001:db8::7, '', https, GET /, true"
    })
    void believesTheProxyAlone(String from, String forwardedFor, String proto, String asked, boolean lets)
            throws Exception {
        var exposure = new Exposure(List.of("192.0.2.0/24", "2001:db8::7"), null, false);
        var factory = new TomcatServletWebServerFactory();
        exposure.customize(factory);
        var coyote = new org.apache.coyote.Request();
        coyote.remoteAddr().setString(from);
        coyote.getMimeHeaders().addValue("X-Forwarded-For").setString(forwardedFor);
        coyote.getMimeHeaders().addValue("X-Forwarded-Proto").setString(proto);
        var arrived = new AtomicBoolean();
        var valve = (RemoteIpValve) factory.getEngineValves().iterator().next();
        valve.setNext(new ValveBase() {
            @Override
            public void invoke(Request request, Response response) {
                arrived.set(true);
                var seen = new MockHttpServletRequest(asked.split(" ")[0], asked.split(" ")[1]);
                seen.setRemoteAddr(request.getRemoteAddr());
                seen.setSecure(request.isSecure());
                Answers answers = mock(Answers.class);
                var chain = new MockFilterChain();
                try {
                    new ByTlsAlone(exposure, answers).doFilter(seen, new MockHttpServletResponse(), chain);
                    assertThat(chain.getRequest() != null).isEqualTo(lets);
                    verify(answers, times(lets ? 0 : 1)).write(any(), any());
                } catch (IOException | ServletException failed) {
                    throw new AssertionError(failed);
                }
            }
        });

        valve.invoke(new Request(new Connector(), coyote), new Response(new org.apache.coyote.Response()));

        assertThat(arrived).isTrue();
    }

    @Test
    void saysWhatToDoAboutIt() {
        var analysis = new UnprotectedListeningAnalysis().analyze(new UnprotectedListening(null));

        assertThat(analysis.getDescription()).contains("all addresses");
        assertThat(analysis.getAction()).contains("journeygate.web.proxy", "server.ssl.bundle", "server.address");
    }
}
