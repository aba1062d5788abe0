package org.journeygate.reviews.briefs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.journeygate.people.PeopleFixtures.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.journeygate.DatabaseTest;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.people.Person;
import org.journeygate.reviews.Review;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultMatcher;

/** The brief of First purchase as page, as PDF and over REST, on the day on which its review opens. */
@DatabaseTest
class BriefWebTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    BriefFixtures given;

    @Autowired
    PeopleFixtures people;

    private Review review;
    private String journey;
    private Person owner;
    private Person reader;

    @BeforeEach
    void openReview() {
        given.heard(LocalDate.of(2026, 3, 2), "-1", "I gave up <twice>");
        review = given.opened();
        journey = given.journey().id().value().toString();
        owner = given.owner();
        reader = people.exec("reader");
    }

    @Test
    void showsThePaperToEverybodyAndTheFormsToItsPeople() throws Exception {
        assertThat(page(owner))
                .contains("Read the brief of “First purchase”, then confirm it")
                .contains("<article class=\"brief\" id=\"brief\">", "I gave up &lt;twice&gt;")
                .contains("Do you stand by it?", "What you add", "Choose a customer", "brief.pdf");
        assertThat(page(reader))
                .contains("The brief of “First purchase” is not confirmed yet", "I gave up &lt;twice&gt;")
                .doesNotContain("<form class=\"card\"");
    }

    @Test
    void keepsWhatWasTypedWhenItIsRefused() throws Exception {
        String again = mvc.perform(post(address())
                        .param("version", "0")
                        .param("headline", "Mine")
                        .param("voice", "NONE")
                        .param("questions[0]", "y".repeat(201))
                        .param("questions[1]", "And this?")
                        .with(as(owner)))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(again)
                .contains(">Mine</textarea>", "value=\"And this?\"", "at most 200 fit", "value=\"" + "y".repeat(201));
        mvc.perform(post(address())
                        .param("version", "0")
                        .param("headline", "Mine")
                        .param("voice", "NONE")
                        .param("contributorIds", "reader", "")
                        .with(as(owner)))
                .andExpect(redirectedUrl(address()));
        assertThat(page(owner)).contains("Mine", "value=\"reader\"").doesNotContain("“I gave up");
        assertThat(page(reader)).contains("What you add").doesNotContain("Who contributes");
        mvc.perform(post(address())
                        .param("version", "0")
                        .param("voice", "USUAL")
                        .with(as(owner)))
                .andExpect(status().isPreconditionFailed());
        mvc.perform(post(address())
                        .param("version", "1")
                        .param("contributorIds", "nobody")
                        .with(as(owner)))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void isConfirmedAndOpenedAgainOnItsPage() throws Exception {
        mvc.perform(post(address() + "/confirmation")
                        .param("contentSha256", "old")
                        .with(as(owner)))
                .andExpect(status().isPreconditionFailed());
        mvc.perform(post(address() + "/confirmation")
                        .param("contentSha256", sha256())
                        .with(as(reader)))
                .andExpect(status().isForbidden());
        mvc.perform(post(address() + "/confirmation")
                        .param("contentSha256", sha256())
                        .with(as(owner)))
                .andExpect(redirectedUrl(address()));
        assertThat(page(owner)).contains("Owner has confirmed the brief of “First purchase”", "Open it again");
        mvc.perform(post(address() + "/reopening").with(as(owner))).andExpect(redirectedUrl(address()));
        assertThat(page(owner)).contains("then confirm it");
        given.circulated(review);
        assertThat(page(owner)).contains("was circulated on").doesNotContain("<form class=\"card\"");
        mvc.perform(post(address() + "/reopening").with(as(owner))).andExpect(status().isConflict());
    }

    @Test
    void isPrintedAsItStands() throws Exception {
        for (String address : new String[] {address() + "/brief.pdf", api() + "/brief.pdf"}) {
            byte[] pdf = mvc.perform(get(address).with(as(reader)))
                    .andExpect(status().isOk())
                    .andExpect(header().string("Content-Type", "application/pdf"))
                    .andReturn()
                    .getResponse()
                    .getContentAsByteArray();
            try (PDDocument document = Loader.loadPDF(pdf)) {
                assertThat(document.getNumberOfPages()).isEqualTo(1);
                assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                        .contains(
                                "First purchase",
                                "Data up to the end of 31 Mar 2026 (Europe/London)",
                                "“I gave up <twice>”",
                                "Draft, not confirmed by its owner yet");
            }
        }
    }

    @Test
    void isReadWrittenAndConfirmedOverRest() throws Exception {
        mvc.perform(get("/api/v1/reviews/" + review.code() + "/briefs").with(as(reader)))
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].journeyId").value(journey))
                .andExpect(jsonPath("$.items[0].state").value("DRAFT"));
        mvc.perform(get(api()).with(as(reader)))
                .andExpect(header().string("ETag", "\"0\""))
                .andExpect(jsonPath("$.content.scope.until").value("2026-03-31"))
                .andExpect(jsonPath("$.content.voice.mood").value("ANGRY"))
                .andExpect(jsonPath("$.obligation").value("OPEN"));
        write("{}", null, owner, status().isPreconditionRequired());
        write("{\"title\":1}", "\"0\"", owner, status().isBadRequest());
        write("{\"headline\":\"Pay\"}", "\"0\"", reader, status().isForbidden());
        write("{\"headline\":\"Pay\",\"questions\":[\"Why?\"]}", "\"0\"", owner, status().isOk());
        write("{}", "\"0\"", owner, status().isPreconditionFailed());
        String seen = sha256();
        mvc.perform(post(api() + "/confirmation")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"contentSha256\":\"" + seen + "\"}")
                        .with(as(owner)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("CONFIRMED"))
                .andExpect(jsonPath("$.obligation").value("ON_TIME"))
                .andExpect(jsonPath("$.content.questions[0]").value("Why?"));
        write("{}", "\"2\"", owner, status().isConflict());
        mvc.perform(post(api() + "/reopening").with(as(owner)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("DRAFT"));
        mvc.perform(get("/api/v1/reviews/" + review.code() + "/briefs/00000000-0000-0000-0000-000000000000")
                        .with(as(reader)))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.type").value(containsString("brief-not-found")));
    }

    private void write(String body, String etag, Person by, ResultMatcher expected) throws Exception {
        var request =
                put(api()).contentType(MediaType.APPLICATION_JSON).content(body).with(as(by));
        mvc.perform(etag == null ? request : request.header("If-Match", etag)).andExpect(expected);
    }

    private String sha256() throws Exception {
        return JsonPath.read(
                mvc.perform(get(api()).with(as(owner)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(),
                "$.contentSha256");
    }

    private String page(Person by) throws Exception {
        return mvc.perform(get(address()).with(as(by)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private String address() {
        return "/reviews/" + review.code() + "/briefs/" + journey;
    }

    private String api() {
        return "/api/v1" + address();
    }
}
