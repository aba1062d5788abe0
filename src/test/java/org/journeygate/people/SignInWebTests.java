package org.journeygate.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.journeygate.people.PeopleFixtures.PASSWORD;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.journeygate.DatabaseTest;
import org.journeygate.MovableClock;
import org.journeygate.audit.AuditLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;

@DatabaseTest
class SignInWebTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    PeopleFixtures fixtures;

    @Autowired
    People people;

    @Autowired
    MovableClock clock;

    @Autowired
    SessionRepository<?> sessions;

    @Autowired
    JdbcClient database;

    Person lead;
    Browser browser;

    @BeforeEach
    void addLead() {
        lead = fixtures.withPassword("lead", Role.SQUAD_LEAD);
        browser = new Browser(mvc);
    }

    @Test
    void signsInUnderNewSession() throws Exception {
        browser.read("/sign-in").andExpect(status().isOk()).andExpect(content().string(not(containsString("demo"))));
        Browser fixated = browser.copy();

        browser.send("/sign-in", "login", " LEAD ", "password", PASSWORD)
                .andExpect(status().isFound())
                .andExpect(redirectedUrl("/"));

        assertThat(browser.session()).isNotEqualTo(fixated.session());
        browser.read("/settings").andExpect(status().isOk()).andExpect(content().string(containsString("Lead")));
        fixated.read("/settings").andExpect(redirectedUrl("/sign-in?to=%2Fsettings"));
        assertThat(audited("person.signed-in")).isEqualTo(1);
    }

    @Test
    void givesEveryWindowTheSameToken() throws Exception {
        browser.signIn("lead", PASSWORD);

        assertThat(sessions.findById(browser.sessionId()).getAttributeNames())
                .anyMatch(name -> name.endsWith("CSRF_TOKEN"));
    }

    @Test
    void keepsWhatTwoWindowsNoteAtOnce() throws Exception {
        browser.signIn("lead", PASSWORD);
        keepsBoth(sessions);

        assertThat(sessions.findById(browser.sessionId()).<String>getAttribute("note"))
                .isEqualTo("second");
    }

    private <S extends Session> void keepsBoth(SessionRepository<S> repository) {
        S first = repository.findById(browser.sessionId());
        S second = repository.findById(browser.sessionId());
        first.setAttribute("note", "first");
        second.setAttribute("note", "second");
        repository.save(first);
        repository.save(second);
    }

    @Test
    void goesWhereOneWantedToGo() throws Exception {
        browser.read("/people?q=x").andExpect(redirectedUrl("/sign-in?to=%2Fpeople%3Fq%3Dx"));
        browser.read("/sign-in?to=%2Fpeople%3Fq%3Dx");
        browser.send("/sign-in", "login", "lead", "password", PASSWORD, "to", "/people?q=x")
                .andExpect(redirectedUrl("/people?q=x"));
        browser.read("/sign-in?to=//evil.test").andExpect(redirectedUrl("/"));
    }

    @Test
    void answersWrongPasswordAndUnknownLoginAlike() throws Exception {
        String wrong = answer("lead", "wrong password x");
        String unknown = answer("nobody", "wrong password x").replace("nobody", "lead");
        String inactive = deactivatedAnswer();

        assertThat(wrong)
                .contains("value=\"lead\"")
                .doesNotContain("wrong password x")
                .isEqualTo(unknown)
                .isEqualTo(inactive);
        assertThat(audited("person.sign-in-failed")).isEqualTo(3);
    }

    private String deactivatedAnswer() throws Exception {
        people.deactivate(lead.id(), Actor.SYSTEM);
        return answer("lead", PASSWORD);
    }

    private String answer(String login, String password) throws Exception {
        return new Browser(mvc)
                .signIn(login, password)
                .andExpect(status().is(422))
                .andReturn()
                .getResponse()
                .getContentAsString()
                .replaceAll("(name=\"_csrf\"[^>]*?(?:value|content)=)\"[^\"]+\"", "$1");
    }

    @Test
    void hashesOnceWhoeverAsks(
            @Autowired PersonRepository persons,
            @Autowired PeopleSettings settings,
            @Autowired Environment environment,
            @Autowired AccessTokens tokens,
            @Autowired SignInAttempts attempts,
            @Autowired AuditLog audit,
            @Autowired TransactionOperations transaction) {
        var hashes = new AtomicInteger();
        var counting = new Passwords(settings, environment) {
            @Override
            boolean matches(String password, String hash) {
                hashes.incrementAndGet();
                return super.matches(password, hash);
            }
        };
        var signOn = new SignOn(persons, counting, tokens, attempts, audit, transaction);

        assertThat(signOn.byPassword("nobody", PASSWORD, "a")).isEmpty();
        assertThat(hashes).hasValue(1);
        assertThat(signOn.byPassword("x".repeat(500), PASSWORD, "a")).isEmpty();
        assertThat(hashes).hasValue(2);
        assertThat(signOn.byPassword("lead", PASSWORD, "a")).isPresent();
        assertThat(hashes).hasValue(3);
    }

    @Test
    void slowsGuessingDownPerAccount() throws Exception {
        for (int attempt = 0; attempt < SignInAttempts.FAILURES_PER_ACCOUNT; attempt++) {
            browser.from("10.0.0." + attempt).signIn("lead", "guess " + attempt).andExpect(status().is(422));
        }
        browser.signIn("LEAD", PASSWORD).andExpect(status().is(429)).andExpect(header().string("Retry-After", "900"));
        fixtures.withPassword("other", Role.PMO);
        browser.signIn("other", PASSWORD).andExpect(status().isFound());

        clock.advance(Duration.ofMinutes(16));
        new Browser(mvc).signIn("lead", PASSWORD).andExpect(status().isFound());
    }

    @Test
    void locksNobodyOutOfWhereTheyHaveSignedInBefore() throws Exception {
        new Browser(mvc).from("192.0.2.1").signIn("lead", PASSWORD).andExpect(status().isFound());
        for (int attempt = 0; attempt < SignInAttempts.FAILURES_PER_ACCOUNT; attempt++) {
            browser.from("10.0.0.1").signIn("lead", "guess " + attempt).andExpect(status().is(422));
        }

        browser.from("10.0.0.2").signIn("lead", PASSWORD).andExpect(status().is(429));
        new Browser(mvc).from("192.0.2.1").signIn("lead", PASSWORD).andExpect(status().isFound());
    }

    @Test
    void slowsGuessingDownPerAddress() throws Exception {
        for (int attempt = 0; attempt < SignInAttempts.FAILURES_PER_ADDRESS; attempt++) {
            browser.signIn("person" + attempt, "guess").andExpect(status().is(422));
        }

        browser.signIn("lead", PASSWORD).andExpect(status().is(429));
        browser.from("10.0.0.2").signIn("lead", PASSWORD).andExpect(status().isFound());
    }

    @Test
    void endsSessionAtSignOutDeactivationAndAfterOneDay() throws Exception {
        browser.signIn("lead", PASSWORD);
        browser.read("/settings").andExpect(status().isOk());
        Browser copy = browser.copy();
        browser.send("/sign-out").andExpect(redirectedUrl("/sign-in?out"));
        copy.read("/settings").andExpect(status().isFound());

        browser.signIn("lead", PASSWORD);
        clock.advance(Duration.ofHours(24));
        browser.read("/settings").andExpect(status().isOk());
        clock.advance(Duration.ofSeconds(1));
        browser.read("/settings").andExpect(status().isFound());

        browser.signIn("lead", PASSWORD);
        people.deactivate(lead.id(), Actor.SYSTEM);
        browser.read("/settings").andExpect(status().isFound());
    }

    @Test
    void staysSignedInOnlyHereAfterPasswordChange() throws Exception {
        Browser elsewhere = new Browser(mvc);
        elsewhere.signIn("lead", PASSWORD);
        browser.signIn("lead", PASSWORD);
        String before = browser.session();

        browser.read("/settings/password");
        browser.send("/settings/password", "present", "wrong", "wanted", "short")
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("<a href=\"#present\">Present password</a>")));
        browser.send("/settings/password", "present", PASSWORD, "wanted", "seven green lamps hum")
                .andExpect(redirectedUrl("/settings"));

        browser.read("/settings").andExpect(status().isOk());
        assertThat(browser.session()).isNotEqualTo(before);
        elsewhere.read("/settings").andExpect(status().isFound());
        new Browser(mvc).signIn("lead", "seven green lamps hum").andExpect(status().isFound());
    }

    @Test
    void asksForOwnPasswordFirstAfterOneTimePassword() throws Exception {
        String once = people.resetPassword(lead.id(), Actor.SYSTEM);

        browser.signIn("lead", once).andExpect(status().isFound());
        browser.read("/people").andExpect(redirectedUrl("/settings/password"));
        mvc.perform(get("/api/v1/me").cookie(new Cookie("journeygate", browser.session())))
                .andExpect(status().isForbidden());
        mvc.perform(post("/api/v1/tokens").header("Authorization", basic("lead:" + once)))
                .andExpect(status().isForbidden());
        browser.read("/settings/password").andExpect(status().isOk());
        browser.send("/settings/password", "present", once, "wanted", "seven green lamps hum");
        browser.read("/people").andExpect(status().isOk());
    }

    @Test
    void refusesWritesFromOtherSitesAndWithoutToken() throws Exception {
        mvc.perform(post("/sign-in").param("login", "lead").param("password", PASSWORD))
                .andExpect(redirectedUrl("/sign-in?again"));
        browser.signIn("lead", PASSWORD);
        Cookie cookie = new Cookie("journeygate", browser.session());
        mvc.perform(post("/settings/tokens").cookie(cookie).param("name", "x").param("scopes", "read"))
                .andExpect(status().isForbidden());
        mvc.perform(post("/settings/tokens")
                        .cookie(cookie)
                        .header("Sec-Fetch-Site", "cross-site")
                        .param("name", "x"))
                .andExpect(status().isForbidden());
        assertThat(database.sql("select count(*) from access_token")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void keepsNothingButThePersonInTheSession() throws Exception {
        browser.signIn("lead", PASSWORD);
        browser.read("/settings");

        assertThat(database.sql("select attribute_name from spring_session_attributes order by attribute_name")
                        .query(String.class)
                        .list())
                .hasSize(3)
                .contains("signedInAt");
        assertThat(database.sql("select principal_name from spring_session where principal_name is not null")
                        .query(String.class)
                        .list())
                .containsExactly(lead.id().value().toString());
    }

    private int audited(String action) {
        return database.sql("select count(*) from audit_entry where action = ?")
                .param(action)
                .query(Integer.class)
                .single();
    }

    private static String basic(String pair) {
        return "Basic " + java.util.Base64.getEncoder().encodeToString(pair.getBytes());
    }
}
