package org.journeygate.people.signon;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people reach this server.
 *
 * @param proxy addresses of the proxies before it that end TLS and whose forwarded headers count; none by default
 */
@ConfigurationProperties("journeygate.web")
record WebSettings(@DefaultValue List<String> proxy) {}
