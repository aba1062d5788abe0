package org.journeygate.reviews.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.journeygate.people.PeopleFixtures.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.journeygate.DatabaseTest;
import org.journeygate.StatementCounter;
import org.journeygate.journeys.Portfolio;
import org.journeygate.journeys.PortfolioFixtures;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.people.Person;
import org.journeygate.reviews.Cadences;
import org.journeygate.reviews.Obligation;
import org.journeygate.reviews.Obligations;
import org.journeygate.reviews.Review;
import org.journeygate.reviews.ReviewFixtures;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What the pages and the JSON of a review say, and keep where something is refused. */
@DatabaseTest
class ReviewWebTests {

    private static final int MOST = 14;

    @Autowired
    ReviewFixtures given;

    @Autowired
    Obligations obligations;

    @Autowired
    PortfolioFixtures portfolios;

    @Autowired
    Cadences cadences;

    @Autowired
    PeopleFixtures people;

    @Autowired
    StatementCounter statements;

    @Autowired
    MockMvc mvc;

    @Test
    void saysWhatIsOwedAndWhatWaitsForTheReader() throws Exception {
        Review review = given.opened();

        assertThat(page(given.owner(), "/reviews/" + review.code()))
                .contains("everything is on its way", "One thing waits for you", "/briefs/", "Rehearsal")
                .doesNotContain("Move the meeting", "Cancel this review");
        assertThat(page(people.pmo("pmo"), "/reviews/" + review.code()))
                .contains("Nothing here waits for you", "Move the meeting", "Cancel this review");
        assertThat(page(people.pmo("pmo"), "/reviews")).contains("One review is under way", review.code());
        for (String key : List.of("wholesale", "travel", "food")) {
            given.kept(key);
        }
        statements.during(() -> page(people.pmo("pmo"), "/reviews")).atMost(MOST);
    }

    @Test
    void offersToSayHowReviewsAreKeptWhereNobodyHas() throws Exception {
        Portfolio portfolio = portfolios.portfolio("retail");

        assertThat(page(people.pmo("pmo"), "/reviews"))
                .contains("No portfolio keeps quarterly reviews yet", "/reviews/cadences/retail");
        assertThat(page(people.exec("exec"), "/reviews")).doesNotContain("/reviews/cadences/retail");
        assertThat(page(people.pmo("pmo"), "/reviews/cadences/" + portfolio.key()))
                .contains("13 working days", "value=\"12\"", "value=\"2026-03-02\"");
    }

    @Test
    void keepsWhatWasTypedAboutTheCadence() throws Exception {
        portfolios.portfolio("retail");
        people.exec("exec");

        String page = refused(
                people.pmo("pmo"),
                post("/reviews/cadences/retail")
                        .param("version", "0")
                        .param("startsOn", "2026-03-02")
                        .param("hour", "half past ten")
                        .param("group", "3")
                        .param("quorum", "5")
                        .param("members[0]", "exec")
                        .param("members[0].function", "PRODUCT")
                        .param("members[2]", "nobody-here")
                        .param("chairId", "exec")
                        .param("opens", "12")
                        .param("briefs", "7")
                        .param("pack", "6")
                        .param("circulation", "5")
                        .param("reading", "1")
                        .param("minutes", "2")
                        .param("reconvene", "10")
                        .param("closes", "forty"));

        assertThat(page)
                .contains("is not an hour", "names nothing that is known here", "href=\"#closes\"")
                .contains("value=\"half past ten\"", "value=\"nobody-here\"", "value=\"forty\"", "value=\"exec\"");
        assertThat(cadences.portfolios()).isEmpty();
    }

    @Test
    void keepsWhatWasTypedAboutAnotherDay() throws Exception {
        Review review = given.opened();

        String page = refused(
                people.pmo("pmo"),
                post("/reviews/{id}/meeting-date", review.code())
                        .param("version", String.valueOf(review.version()))
                        .param("when", "2026-04-25")
                        .param("hour", "11:00")
                        .param("reason", "The <b>fair</b>"));

        assertThat(page).contains("is not a working day", "value=\"2026-04-25\"", "The &lt;b&gt;fair&lt;/b&gt;");
    }

    @Test
    void keepsAReasonForLettingGo() throws Exception {
        Review review = given.opened();
        Obligation brief = given.owed(review, Obligation.Kind.BRIEF);

        String page = refused(
                people.pmo("pmo"),
                post("/obligations/{id}/waiver", brief.id().value()).param("reason", " "));

        assertThat(page).contains("Let it go", "is missing", "Asked for");
    }

    @Test
    void tellsOthersHowManyHaveReadThePackAndNotWho() throws Exception {
        Review review = given.circulated(given.opened());
        obligations.meet(
                obligations.visible(review.id(), given.exec("exec")).items().stream()
                        .filter(one -> one.kind() == Obligation.Kind.PRE_READ)
                        .findFirst()
                        .orElseThrow()
                        .id(),
                null,
                given.exec("exec"));
        Map<String, String> surfaces = Map.of(
                "/reviews/" + review.code(),
                "Pack read",
                "/compliance/" + review.code(),
                "Pack read",
                "/compliance/export.csv",
                "\"PRE_READ\"",
                "/api/v1/reviews/" + review.code() + "/obligations",
                "\"PRE_READ\"",
                "/api/v1/compliance/" + review.code(),
                "\"PRE_READ\"");
        Map<Person, Integer> readers = Map.of(
                people.pmo("pmo"), 3,
                people.auditor("auditor"), 3,
                people.exec("exec"), 1,
                people.exec("exec2"), 1,
                people.exec("chair"), 0,
                given.owner(), 0,
                people.admin("admin"), 0);

        for (Map.Entry<Person, Integer> each : readers.entrySet()) {
            Person reader = each.getKey();
            int shown = each.getValue();
            for (Map.Entry<String, String> surface : surfaces.entrySet()) {
                assertThat(signs(page(reader, surface.getKey()), surface.getValue()))
                        .as(surface.getKey() + " for " + reader.login())
                        .isEqualTo(shown);
            }
            String meeting = "/reviews/" + review.code() + "/meeting";
            String page = page(reader, meeting);
            assertThat(page).contains("1 of 3 have read the pack");
            assertThat(signs(page, "for themselves and the PMO")).isEqualTo(3 - shown);
            assertThat(page(reader, "/api/v1" + meeting).contains("\"readAt\":\"2026"))
                    .isEqualTo(shown == 3 || reader.login().equals("exec"));
        }
        assertThat(page(people.exec("chair"), "/reviews/" + review.code())).contains("1 of 3 have read the pack");
    }

    @Test
    void speaksJson() throws Exception {
        Portfolio portfolio = portfolios.portfolio("retail");
        people.exec("exec");
        mvc.perform(put("/api/v1/portfolios/retail/review-cadence")
                        .with(as(people.pmo("pmo")))
                        .header("If-Match", "\"0\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                                {"startsOn": "2025-12-01", "members": [{"personId": "exec", "function": "DATA"}],
                                 "required": ["DATA"], "quorum": 1, "chairId": "exec", "group": 2, "meetingTime": "14:00"}
                                """))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"1\""))
                .andExpect(jsonPath("$.offsets.briefs").value(7))
                .andExpect(jsonPath("$.nextOpensAt").value("2026-01-05T09:00:00Z"));
        mvc.perform(post("/api/v1/reviews")
                        .with(as(people.pmo("pmo")))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"portfolioId\": \"retail\"}"))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.quarter").value("Q3 2025/26"))
                .andExpect(
                        jsonPath("$.portfolioId").value(portfolio.id().value().toString()))
                .andExpect(jsonPath("$.members[0].function").value("DATA"));
        mvc.perform(get("/api/v1/reviews?portfolio=retail&status=PREPARING").with(as(people.exec("exec"))))
                .andExpect(jsonPath("$.total").value(1));
        mvc.perform(post("/api/v1/reviews")
                        .with(as(people.pmo("pmo")))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"portfolioId\": \"retail\"}"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value(endsWith("quarter-not-over")));
    }

    @Test
    void asksTheDatabaseNoMoreForManyJourneys() throws Exception {
        Review review = given.opened();
        Person reader = people.auditor("auditor");
        statements.during(() -> page(reader, "/reviews/" + review.code())).atMost(MOST);

        for (int more = 0; more < 5; more++) {
            portfolios.journey(given.portfolio(), "Journey " + more, given.owner(), "Find");
        }
        Review next = given.opened(given.portfolio());
        statements.during(() -> page(reader, "/reviews/" + next.code())).atMost(MOST);
    }

    private String page(Person reader, String path) throws Exception {
        return mvc.perform(get(path).with(as(reader)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static int signs(String page, String sign) {
        return page.split(Pattern.quote(sign), -1).length - 1;
    }

    private String refused(Person by, MockHttpServletRequestBuilder form) throws Exception {
        return mvc.perform(form.with(as(by)).with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
