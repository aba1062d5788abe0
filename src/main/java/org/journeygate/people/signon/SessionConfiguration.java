package org.journeygate.people.signon;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** Sessions lie in the database, so that any node knows them; the cookie is out of reach for scripts and other sites. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(maxInactiveIntervalInSeconds = 30 * 60)
class SessionConfiguration {

    @Bean
    CookieSerializer cookieSerializer(Exposure exposure) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(exposure.isEncrypted() ? "__Host-journeygate" : "journeygate");
        cookie.setUseSecureCookie(exposure.isEncrypted());
        cookie.setUseHttpOnlyCookie(true);
        cookie.setCookiePath("/");
        cookie.setSameSite("Lax");
        return cookie;
    }
}
