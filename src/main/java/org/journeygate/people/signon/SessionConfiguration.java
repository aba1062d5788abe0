package org.journeygate.people.signon;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** Sessions lie in the database, so that any node knows them; the cookie is out of reach for scripts and other sites. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(maxInactiveIntervalInSeconds = 30 * 60)
class SessionConfiguration {

    private static final String KEEP_ON_H2 = """
            merge into %TABLE_NAME%_ATTRIBUTES (SESSION_PRIMARY_ID, ATTRIBUTE_NAME, ATTRIBUTE_BYTES)
            key (SESSION_PRIMARY_ID, ATTRIBUTE_NAME) values (?, ?, ?)
            """;

    /** Two requests of one browser may keep something under the same name for the first time at once: the later one counts. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> laterOneCounts(DataSource database) {
        return repository -> {
            try (Connection connection = database.getConnection()) {
                if (connection.getMetaData().getDatabaseProductName().equals("H2")) {
                    repository.setCreateSessionAttributeQuery(KEEP_ON_H2);
                } else {
                    new PostgreSqlJdbcIndexedSessionRepositoryCustomizer().customize(repository);
                }
            } catch (SQLException unreached) {
                throw new IllegalStateException(unreached);
            }
        };
    }

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
