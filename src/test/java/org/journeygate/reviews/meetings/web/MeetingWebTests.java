package org.journeygate.reviews.meetings.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.journeygate.people.PeopleFixtures.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.journeygate.DatabaseTest;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.people.Person;
import org.journeygate.reviews.Review;
import org.journeygate.reviews.ReviewFixtures;
import org.journeygate.reviews.meetings.Agendas;
import org.journeygate.reviews.meetings.JourneyLine;
import org.journeygate.reviews.meetings.MeetingFixtures;
import org.journeygate.reviews.meetings.Minutes;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A meeting as its pages and as JSON. It is on Monday 20 April 2026 at 10:00 in London. */
@DatabaseTest
class MeetingWebTests {

    @Autowired
    ReviewFixtures reviewed;

    @Autowired
    MeetingFixtures given;

    @Autowired
    PeopleFixtures people;

    @Autowired
    Agendas agendas;

    @Autowired
    Minutes minutes;

    @Autowired
    MockMvc mvc;

    @Test
    void leadsThroughTheMeetingFromWhoIsThereToTheMinutes() throws Exception {
        Review review = given.atItsHour();
        String at = "/reviews/" + review.code() + "/meeting";
        String before = page(at, pmo());
        assertThat(before)
                .contains("Two more members are needed to meet", "Meet again then", "Nobody has read the pack");
        assertThat(page(at, people.exec("exec"))).doesNotContain("Count them").contains("Talk about it");

        String refused = sent(422, counted(at, "PRESENT", "STAND_IN", " "));
        assertThat(refused).contains("#attendance[1].standIn", "<option value=\"PRESENT\" selected=\"selected\"");
        sent(302, counted(at, "PRESENT", "STAND_IN", "Max Roth"));
        assertThat(page(at, pmo())).contains("There is a quorum", "value=\"Max Roth\"", "Hold the meeting");
        sent(302, post(at + "/holding").param("version", "1"));
        assertThat(page(at, pmo()))
                .contains("Three journeys are still to be dealt with", "Max Roth for them", "Two journeys are in band");

        List<JourneyLine> lines = agendas.of(review.id()).lines();
        MockHttpServletRequestBuilder read = post(at + "/taken-as-read");
        agendas.of(review.id())
                .toBeTakenAsRead()
                .forEach(line -> read.param("journeys", line.journey().value().toString()));
        sent(302, read);
        String decision = at + "/journeys/" + lines.get(2).journey().value();
        assertThat(page(at + "?journey=" + lines.get(2).journey().value(), pmo()))
                .contains("What becomes of Return goods?", "No metric says how it does");
        assertThat(sent(422, post(decision).param("version", "0").param("words", "<i>Why</i>")))
                .contains("#decision", "&lt;i&gt;Why&lt;/i&gt;");
        sent(
                302,
                post(decision).param("version", "0").param("decision", "ADJUST").param("words", "Fewer steps"));
        assertThat(sent(422, post(at + "/actions").param("title", "Sign").param("dueOn", "2026-05-02")))
                .contains("#ownerId", "#dueOn", "value=\"Sign\"");
        mvc.perform(post(at + "/actions")
                        .param("title", "Sign with the carrier")
                        .param("ownerId", "owner")
                        .param("dueOn", "2026-04-30")
                        .with(as(pmo()))
                        .with(csrf()))
                .andExpect(redirectedUrl(at + "#actions"));
        assertThat(page(at, pmo()))
                .contains("Every journey is dealt with", "Sign with the carrier", "Correct the decision");
        assertThat(page(at + "/minutes", pmo()))
                .contains("The draft waits for your words", "**Adjust.** Fewer steps", "<strong>Adjust.</strong>");
        sent(302, post(at + "/minutes").param("version", "0").param("text", "# What was said\n\n<b>Bold</b>"));
        assertThat(page(at + "/minutes", pmo())).contains("The minutes can be published", "&lt;b&gt;Bold&lt;/b&gt;");
        sent(302, post(at + "/minutes/publication").param("version", "1"));

        assertThat(page(at, people.exec("exec"))).contains("and its minutes are out");
        assertThat(page(at + "/minutes", people.exec("exec")))
                .contains(
                        "What The retail decided for Q4 2025/26",
                        minutes.of(review.id()).publication().sha256())
                .doesNotContain("Save the text");
        mvc.perform(get(at + "/minutes.md").with(as(people.auditor("auditor"))))
                .andExpect(content().string("# What was said\n\n<b>Bold</b>"))
                .andExpect(header().string(
                                "Content-Disposition",
                                "attachment; filename=\"%s-minutes.md\"".formatted(review.code())));
    }

    @Test
    void tellsProgramsOfTheMeetingItsActionsAndWhatIsMissing() throws Exception {
        Review review = given.held();
        String api = "/api/v1/reviews/" + review.code();
        mvc.perform(get(api + "/meeting").with(as(people.auditor("auditor"))))
                .andExpect(header().string("ETag", "\"1\""))
                .andExpect(jsonPath("$.quorum.met").value(true))
                .andExpect(jsonPath("$.attendance.length()").value(3))
                .andExpect(jsonPath("$.journeys[0].inBand").value(true))
                .andExpect(jsonPath("$.journeys[2].inBand").value(false));
        mvc.perform(json(
                        post(api + "/actions"),
                        "{\"title\": \"Sign\", \"ownerId\": \"owner\", \"dueOn\": \"2026-04-30\"}"))
                .andExpect(status().isCreated())
                .andExpect(header().exists("Location"));
        mvc.perform(get(api + "/actions").with(as(pmo())))
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].title").value("Sign"));
        mvc.perform(json(post(api + "/meeting/minutes/publication"), "{\"seenVersion\": 0}"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors.length()").value(3))
                .andExpect(jsonPath("$.errors[0].field").value("journeys"));
        mvc.perform(json(post(api + "/meeting/minutes/publication"), "{}")).andExpect(status().isPreconditionFailed());
    }

    @Test
    void leadsFromAQuestionOfABriefToItsAnswer() throws Exception {
        Review review = given.held(List.of("Shall we buy <b>shelves</b>?"));
        String at = "/reviews/" + review.code() + "/meeting";
        String journey =
                agendas.of(review.id()).lines().get(0).journey().value().toString();
        String answer = at + "/journeys/" + journey + "/questions/1";
        assertThat(page(at, pmo()))
                .contains("Shall we buy &lt;b&gt;shelves&lt;/b&gt;?", "Not answered yet.", ">Answer</a>");
        assertThat(page(at, people.exec("exec"))).contains("Not answered yet.").doesNotContain(">Answer</a>");
        assertThat(page(at + "/minutes", pmo())).contains("Browse: Shall we buy");
        assertThat(page(at + "?journey=" + journey + "&question=1", pmo()))
                .contains("What does the meeting answer?", "Brief of Browse");
        assertThat(page(at + "?journey=" + journey, pmo())).contains("What becomes of Browse?", "Not answered yet.");
        String words = "Long ".repeat(401);
        assertThat(sent(422, post(answer).param("version", "0").param("answer", words)))
                .contains("#answer", words);
        sent(302, post(answer).param("version", "0").param("answer", "Yes, two"));
        assertThat(sent(412, post(answer).param("version", "0").param("answer", "No, none")))
                .contains("No, none", "value=\"1\"");
        assertThat(page(at, pmo())).contains("Yes, two", "Correct the answer").doesNotContain("Not answered yet.");

        String api = "/api/v1/reviews/" + review.code() + "/meeting";
        mvc.perform(json(put(api + "/journeys/" + journey + "/questions/1"), "{\"answer\": \"Yes, three\"}")
                        .header("If-Match", "\"1\""))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"2\""));
        mvc.perform(get(api).with(as(people.auditor("auditor"))))
                .andExpect(jsonPath("$.journeys[0].questions[0].answer").value("Yes, three"))
                .andExpect(jsonPath("$.journeys[0].questions[0].version").value(2));
    }

    @Test
    void refusesToHoldWithoutAQuorum() throws Exception {
        Review review = given.atItsHour();
        mvc.perform(json(post("/api/v1/reviews/" + review.code() + "/meeting/holding"), "{\"seenVersion\": 0}"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.present").value(0))
                .andExpect(jsonPath("$.needed").value(2))
                .andExpect(jsonPath("$.missing[0]").value("PRODUCT"));
    }

    private MockHttpServletRequestBuilder counted(String at, String first, String second, String standIn) {
        return post(at + "/attendance")
                .param("version", "0")
                .param("attendance[0].userId", member("exec"))
                .param("attendance[0].presence", first)
                .param("attendance[1].userId", member("exec2"))
                .param("attendance[1].presence", second)
                .param("attendance[1].standIn", standIn);
    }

    private String member(String login) {
        return people.exec(login).id().value().toString();
    }

    private String page(String path, Person reader) throws Exception {
        return mvc.perform(get(path).with(as(reader)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String sent(int expected, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(as(pmo())).with(csrf()))
                .andExpect(status().is(expected))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private MockHttpServletRequestBuilder json(MockHttpServletRequestBuilder request, String body) {
        return request.with(as(pmo())).contentType(MediaType.APPLICATION_JSON).content(body);
    }

    private Person pmo() {
        return people.pmo("pmo");
    }
}
