package org.journeygate.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;
import static org.journeygate.people.PeopleFixtures.PASSWORD;
import static org.journeygate.people.PeopleFixtures.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.util.List;
import org.journeygate.DatabaseTest;
import org.journeygate.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@DatabaseTest
class TokenApiWebTests {

    static final String TOKENS = "/api/v1/tokens";

    @Autowired
    MockMvc mvc;

    @Autowired
    PeopleFixtures people;

    @Autowired
    People persons;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient database;

    Person lead;

    @BeforeEach
    void addLead() {
        lead = people.withPassword("lead", Role.SQUAD_LEAD);
    }

    @Test
    void opensTheApiWithToken() throws Exception {
        String token = token("\"read\", \"write\"");

        assertThat(token).matches("jg_[A-Za-z0-9_-]{43}");
        mvc.perform(get("/api/v1/me").with(bearer(token)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.login").value("lead"));
        mvc.perform(get(TOKENS).with(bearer(token)))
                .andExpect(jsonPath("$.items[0].name").value("ci"))
                .andExpect(jsonPath("$.items[0].scopes[1]").value("write"))
                .andExpect(jsonPath("$.items[0].expiresOn").value("2026-03-05"))
                .andExpect(jsonPath("$.items[0].token").doesNotExist())
                .andExpect(jsonPath("$.items[0].lastUsedAt").value("2026-03-02T09:00:00Z"));
        assertThat(database.sql("select secret_hash from access_token")
                        .query(String.class)
                        .single())
                .hasSize(64)
                .doesNotContain(token.substring(3));
    }

    @Test
    void refusesWriteWithTokenForReading() throws Exception {
        String token = token("\"read\"");

        mvc.perform(delete(TOKENS + "/" + idOf(token)).with(bearer(token)))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.type").value("urn:journeygate:scope-missing"));
        String writing = token("\"write\"");
        mvc.perform(get("/api/v1/me").with(bearer(writing))).andExpect(status().isForbidden());
        mvc.perform(delete(TOKENS + "/" + idOf(writing)).with(bearer(writing))).andExpect(status().isNoContent());
        mvc.perform(delete(TOKENS + "/" + idOf(token)).with(bearer(writing))).andExpect(status().isUnauthorized());
    }

    @Test
    void forgetsTokenThatHasExpired() throws Exception {
        String token = token("\"read\"");

        clock.advance(Duration.ofDays(3));
        mvc.perform(get("/api/v1/me").with(bearer(token))).andExpect(status().isOk());
        clock.advance(Duration.ofDays(1));
        mvc.perform(get("/api/v1/me").with(bearer(token)))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("WWW-Authenticate", "Bearer"));
    }

    @Test
    void endsTokensOfWhoIsDeactivated() throws Exception {
        String token = token("\"read\"");

        persons.deactivate(lead.id(), Actor.SYSTEM);

        mvc.perform(get("/api/v1/me").with(bearer(token))).andExpect(status().isUnauthorized());
        mvc.perform(post(TOKENS).with(httpBasic("lead", PASSWORD))).andExpect(status().isUnauthorized());
    }

    @Test
    void takesRolesAsTheyAreNow() throws Exception {
        people.admin("admin");
        String token = token("\"write\"");
        MockHttpServletRequestBuilder add = post("/api/v1/users")
                .with(bearer(token))
                .contentType(MediaType.APPLICATION_JSON)
                .content(UserApiWebTests.ADA);

        mvc.perform(add).andExpect(status().isForbidden());
        persons.change(
                lead.id(),
                new People.PersonChange("Lead", "lead@mail.test", java.util.Set.of(Role.ADMINISTRATOR), true),
                0,
                Actor.SYSTEM);
        mvc.perform(add).andExpect(status().isCreated());
    }

    @Test
    void ignoresTheSessionWhereTokenIsSent() throws Exception {
        mvc.perform(get("/api/v1/me").with(as(lead)).with(bearer("jg_nonsense")))
                .andExpect(status().isUnauthorized());
        mvc.perform(get("/api/v1/me").with(as(people.exec("exec"))).with(bearer(token("\"read\""))))
                .andExpect(jsonPath("$.login").value("lead"));
    }

    @Test
    void takesPasswordOnlyWhereTokensAreMade() throws Exception {
        mvc.perform(get("/api/v1/me").with(httpBasic("lead", PASSWORD))).andExpect(status().isUnauthorized());
        mvc.perform(get(TOKENS).with(httpBasic("lead", PASSWORD))).andExpect(status().isUnauthorized());
        for (String header : List.of("Basic", "Basic !", "Basic bGVhZA==", "Digest x", "Bearer", "")) {
            mvc.perform(post(TOKENS)
                            .header("Authorization", header)
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(wanted("\"read\"")))
                    .andExpect(result ->
                            assertThat(result.getResponse().getStatus()).isIn(401, 403));
        }
    }

    @Test
    void refusesTokenThatMakesTokens() throws Exception {
        mvc.perform(wanted(post(TOKENS), "\"write\"").with(bearer(token("\"write\""))))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.type").value("urn:journeygate:token-cannot-make-tokens"));
    }

    @Test
    void takesSessionOnlyWithCsrfToken() throws Exception {
        RequestPostProcessor session = request -> as(lead).postProcessRequest(request);
        mvc.perform(wanted(post(TOKENS), "\"read\"").with(session)).andExpect(status().isCreated());
        mvc.perform(wanted(post(TOKENS), "\"read\"").with(session).with(csrf().useInvalidToken()))
                .andExpect(status().isForbidden())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
    }

    @Test
    void refusesAnonymousAlike() throws Exception {
        mvc.perform(get("/api/v1/me"))
                .andExpect(status().isUnauthorized())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.type").value("urn:journeygate:not-signed-in"));
        mvc.perform(get("/api/v1/nowhere")).andExpect(status().isUnauthorized());
        mvc.perform(post(TOKENS).with(csrf())).andExpect(status().isUnauthorized());
    }

    @Test
    void namesWhatIsWrongWithWantedToken() throws Exception {
        mvc.perform(post(TOKENS)
                        .with(httpBasic("lead", PASSWORD))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"scopes\": [\"admin\"], \"expiresOn\": \"2026-03-01\"}"))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].field").value("name"))
                .andExpect(jsonPath("$.errors[1].field").value("scopes"))
                .andExpect(jsonPath("$.errors[2].field").value("expiresOn"));
        mvc.perform(delete(TOKENS + "/" + idOf(token("\"read\""))).with(as(people.exec("exec"))))
                .andExpect(status().isNotFound());
    }

    private String token(String scopes) throws Exception {
        String answer = mvc.perform(wanted(post(TOKENS), scopes).with(httpBasic("lead", PASSWORD)))
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", startsWith(TOKENS + "/")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return JsonPath.read(answer, "$.token");
    }

    private String idOf(String token) {
        return database.sql("select id from access_token order by created_at desc, id desc limit 1")
                .query(java.util.UUID.class)
                .single()
                .toString();
    }

    private static MockHttpServletRequestBuilder wanted(MockHttpServletRequestBuilder request, String scopes) {
        return request.contentType(MediaType.APPLICATION_JSON).content(wanted(scopes));
    }

    private static String wanted(String scopes) {
        return "{\"name\": \"ci\", \"scopes\": [" + scopes + "], \"expiresOn\": \"2026-03-05\"}";
    }

    private static RequestPostProcessor bearer(String token) {
        return request -> {
            request.addHeader("Authorization", "Bearer " + token);
            return request;
        };
    }
}
