package org.journeygate.people.signon;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.regex.Pattern;
import org.journeygate.people.Role;
import org.journeygate.people.Scope;
import org.journeygate.people.SignOn;
import org.journeygate.shared.web.Answers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;

/** Who may come near which address. What is said on the object is said in the modules. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {

    private static final String BACKUP = "/api/v1/backup";
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
    private static final Pattern FEED =
            Pattern.compile("POST /api/v1/(readings|metrics/[^/]+/readings)|GET /api/v1/metrics(/[^/]+(/readings)?)?");

    @Bean
    CsrfTokenRepository csrfTokenRepository() {
        return new HttpSessionCsrfTokenRepository();
    }

    /** There are no users but ours: keeps the framework from making one up. */
    @Bean
    AuthenticationManager authenticationManager() {
        return authentication -> {
            throw new ProviderNotFoundException("Sign-on is in SignOn");
        };
    }

    /** Figures for a collector: an administrator's token made for them, and nothing else. */
    @Bean
    @Order(0)
    SecurityFilterChain collectors(HttpSecurity http, SignOn signOn, Answers answers, Refusals refusals)
            throws Exception {
        return http.securityMatcher("/actuator/prometheus")
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(Headers::on)
                .addFilterBefore(new Credentials(signOn, answers), CsrfFilter.class)
                .exceptionHandling(refused -> refused.authenticationEntryPoint(refusals::programNotSignedIn)
                        .accessDeniedHandler(refusals::programDenied))
                .authorizeHttpRequests(addresses -> addresses
                        .requestMatchers(HttpMethod.GET, "/actuator/prometheus")
                        .access(mayCollect())
                        .anyRequest()
                        .denyAll())
                .build();
    }

    /** Calendars, which send neither cookie nor header: their address is what lets them in, and it is for reading alone. */
    @Bean
    @Order(1)
    SecurityFilterChain calendarAddresses(HttpSecurity http, Refusals refusals) throws Exception {
        return http.securityMatcher(Surfaces.calendarPatterns())
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .headers(Headers::on)
                .exceptionHandling(refused ->
                        refused.authenticationEntryPoint(refusals::notThere).accessDeniedHandler(refusals::notThere))
                .authorizeHttpRequests(addresses -> addresses
                        .requestMatchers(HttpMethod.GET, Surfaces.calendarFilePatterns())
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain programs(
            HttpSecurity http,
            Sessions sessions,
            CsrfTokenRepository csrf,
            SignOn signOn,
            Answers answers,
            Refusals refusals)
            throws Exception {
        return http.securityMatcher("/api/**")
                .securityContext(context -> context.securityContextRepository(sessions))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .csrf(tokens -> tokens.csrfTokenRepository(csrf).ignoringRequestMatchers(Credentials::areIn))
                .headers(Headers::on)
                .addFilterBefore(new Credentials(signOn, answers), CsrfFilter.class)
                .addFilterBefore(new SameSite(answers), Credentials.class)
                .addFilterAfter(new PersonInLog(), AuthorizationFilter.class)
                .addFilterAfter(new PasswordFirst(answers), PersonInLog.class)
                .exceptionHandling(refused -> refused.authenticationEntryPoint(refusals::programNotSignedIn)
                        .accessDeniedHandler(refusals::programDenied))
                .authorizeHttpRequests(addresses -> addresses
                        .requestMatchers("/api/v1/**")
                        .access(withinScope())
                        .anyRequest()
                        .denyAll())
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(
            HttpSecurity http, Sessions sessions, CsrfTokenRepository csrf, Answers answers, Refusals refusals)
            throws Exception {
        return http.securityContext(context -> context.securityContextRepository(sessions))
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(tokens -> tokens.csrfTokenRepository(csrf))
                .headers(Headers::on)
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
                .addFilterBefore(new SameSite(answers), CsrfFilter.class)
                .addFilterAfter(new PersonInLog(), AuthorizationFilter.class)
                .addFilterAfter(new PasswordFirst(answers), PersonInLog.class)
                .exceptionHandling(refused -> refused.authenticationEntryPoint(refusals::readerNotSignedIn)
                        .accessDeniedHandler(refusals::readerDenied))
                .authorizeHttpRequests(addresses -> addresses
                        .requestMatchers(HttpMethod.GET, Surfaces.staticPatterns())
                        .permitAll()
                        .requestMatchers("/sign-in", "/error")
                        .permitAll()
                        .requestMatchers(
                                HttpMethod.GET,
                                "/actuator/health",
                                "/actuator/health/liveness",
                                "/actuator/health/readiness")
                        .permitAll()
                        .requestMatchers(Surfaces.pagePatterns())
                        .authenticated()
                        .requestMatchers(HttpMethod.GET, "/v3/api-docs", "/v3/api-docs/**", "/v3/api-docs.yaml")
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .build();
    }

    private static AuthorizationManager<RequestAuthorizationContext> mayCollect() {
        return (authentication, context) -> new AuthorizationDecision(authentication.get() instanceof SignedIn signedIn
                && signedIn.scopes().contains(Scope.METRICS)
                && signedIn.getPrincipal().is(Role.ADMINISTRATOR));
    }

    private static Scope needed(HttpServletRequest request) {
        if (request.getRequestURI().equals(request.getContextPath() + BACKUP)) {
            return Scope.BACKUP;
        }
        return READS.contains(request.getMethod()) ? Scope.READ : Scope.WRITE;
    }

    private static boolean isFeed(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return FEED.matcher(request.getMethod() + " " + path).matches();
    }

    private static AuthorizationManager<RequestAuthorizationContext> withinScope() {
        return (authentication, context) -> {
            Scope needed = needed(context.getRequest());
            return new AuthorizationDecision(authentication.get() instanceof SignedIn signedIn
                    && (signedIn.scopes().contains(needed)
                            || signedIn.scopes().contains(Scope.READINGS) && isFeed(context.getRequest())));
        };
    }
}
