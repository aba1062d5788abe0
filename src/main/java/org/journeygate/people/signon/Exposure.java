package org.journeygate.people.signon;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.apache.catalina.valves.RemoteIpValve;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** How far this server can be reached, and whether what it says on the way is encrypted; checked before it listens. */
@Component
@EnableConfigurationProperties(WebSettings.class)
class Exposure implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    private final List<String> proxies;
    private final boolean encrypted;
    private final boolean encryptedBefore;

    @Autowired
    Exposure(WebSettings settings, Environment environment) {
        this(
                settings.proxy(),
                environment.getProperty("server.address"),
                environment.getProperty("server.ssl.enabled", Boolean.class, true)
                        && (environment.containsProperty("server.ssl.bundle")
                                || environment.containsProperty("server.ssl.key-store")
                                || environment.containsProperty("server.ssl.certificate")));
    }

    Exposure(List<String> proxies, @Nullable String address, boolean tls) {
        if (!tls && proxies.isEmpty() && !isLoopback(address)) {
            throw new UnprotectedListening(address);
        }
        this.proxies = proxies;
        this.encrypted = tls || !proxies.isEmpty();
        this.encryptedBefore = !tls && !proxies.isEmpty();
    }

    /** Whether every browser comes over TLS, here or at the proxy. */
    boolean isEncrypted() {
        return encrypted;
    }

    /** Whether TLS ends at a proxy, so that what reaches this server in another way is in the clear. */
    boolean isEncryptedBefore() {
        return encryptedBefore;
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        if (!proxies.isEmpty()) {
            var valve = new RemoteIpValve();
            valve.setInternalProxies(String.join(",", proxies));
            valve.setRemoteIpHeader("X-Forwarded-For");
            valve.setProtocolHeader("X-Forwarded-Proto");
            factory.addEngineValves(valve);
        }
    }

    /** Whether the address is this machine. */
    static boolean isLoopback(@Nullable String address) {
        try {
            return address != null && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
