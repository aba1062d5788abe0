package org.journeygate.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.journeygate.browser.Chromium;
import org.journeygate.browser.InBrowser;
import org.journeygate.shared.InvalidInput.FieldError;
import org.journeygate.shared.Paged;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Looks at every component on one page, without the rest of the application. */
@InBrowser
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        classes = GalleryBrowserTests.App.class,
        properties = {"management.endpoint.health.validate-group-membership=false", "logging.level.root=warn"})
class GalleryBrowserTests {

    private static final String STRICT = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Test
    void showsEveryComponentInBothThemesAndWidths(Chromium chromium) {
        var page = chromium.window();

        page.navigate("/gallery");

        chromium.shoot(page, "gallery");
        assertThat(page.title()).isEqualTo("Gallery · Journeygate");
        chromium.requireNoComplaints();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(
            excludeName = {
                "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
                "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
                "org.springframework.boot.data.jdbc.autoconfigure.DataJdbcRepositoriesAutoConfiguration",
                "org.springframework.boot.session.jdbc.autoconfigure.JdbcSessionAutoConfiguration",
                "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration"
            })
    @Import({Frame.class, Wording.class, MessagesConfiguration.class, TemplatesConfiguration.class, Gallery.class})
    static class App {

        @Bean
        SecurityFilterChain signedIn(HttpSecurity http) throws Exception {
            return http.addFilterBefore(
                            (request, response, chain) -> {
                                SecurityContextHolder.getContext().setAuthentication(new Mara());
                                chain.doFilter(request, response);
                            },
                            AnonymousAuthenticationFilter.class)
                    .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(STRICT)))
                    .build();
        }

        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), ZoneOffset.UTC);
        }

        @Bean
        NavigationEntry inbox() {
            return new NavigationEntry(10, "shared.keys.inbox", "/gallery", Set.of(), reader -> 5);
        }

        @Bean
        NavigationEntry decisions() {
            return NavigationEntry.to(110, "shared.settings", "/decisions");
        }
    }

    @Controller
    static class Gallery {

        @GetMapping("/gallery")
        String gallery(Model model) {
            model.addAttribute("at", Instant.parse("2026-11-24T17:00:00Z"));
            model.addAttribute("date", LocalDate.parse("2027-01-02"));
            model.addAttribute("amount", new BigDecimal("180000"));
            model.addAttribute("page", new Paged<>(List.of(), 1, 25, 300));
            model.addAttribute("notice", new Notice("shared.problem.sorry", List.of()));
            model.addAttribute("errors", new FormErrors(List.of(new FieldError("title", "is missing"))));
            return "gallery/gallery";
        }
    }

    static final class Mara extends TestingAuthenticationToken implements Reader {

        Mara() {
            super("mara", "", List.of());
            setAuthenticated(true);
        }

        @Override
        public UUID id() {
            return UUID.fromString("00000000-0000-7000-8000-000000000001");
        }

        @Override
        public String displayName() {
            return "Mara Okafor";
        }
    }
}
