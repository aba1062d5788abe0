package org.journeygate.notifications;

import java.net.URI;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The service's own address as its readers reach it; a mail links to nothing else. */
@Component
public class Links {

    private final String base;
    private final String host;

    Links(Environment environment) {
        String configured = environment.getProperty("journeygate.base-url", "http://localhost:8080");
        URI uri = URI.create(configured.strip().replaceFirst("/+$", ""));
        if (uri.getHost() == null || !("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))) {
            throw new IllegalArgumentException(
                    "journeygate.base-url must be the http or https address of this service, not " + configured);
        }
        this.base = uri.toString();
        this.host = uri.getHost();
    }

    /** The full address of a path within the service. */
    public String to(String path) {
        if (!path.startsWith("/") || path.startsWith("//") || path.indexOf('\\') >= 0) {
            throw new IllegalArgumentException("Not a path within the service: " + path);
        }
        return base + path;
    }

    /** The name of the host, also the right half of a Message-ID. */
    String host() {
        return host;
    }
}
