package org.journeygate.people.signon;

import java.net.UnknownHostException;
import java.util.List;
import org.apache.catalina.util.NetMask;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people reach this server.
 *
 * @param proxy addresses or ranges (10.0.0.0/24) of the proxies before it that end TLS and whose forwarded headers count; none by default
 */
@ConfigurationProperties("journeygate.web")
record WebSettings(@DefaultValue List<String> proxy) {

    WebSettings {
        proxy = List.copyOf(proxy);
        proxy.forEach(WebSettings::requireAddress);
    }

    private static void requireAddress(String proxy) {
        try {
            if (!proxy.matches("(([0-9]{1,3}\\.){3}[0-9]{1,3}|[0-9a-fA-F]*:[0-9a-fA-F:.]*)(/[0-9]{1,3})?")) {
                throw new UnknownHostException(proxy);
            }
            new NetMask(proxy);
        } catch (IllegalArgumentException | UnknownHostException malformed) {
            throw new IllegalArgumentException(
                    "journeygate.web.proxy takes addresses like 192.0.2.9 or ranges like 192.0.2.0/24, not " + proxy);
        }
    }
}
