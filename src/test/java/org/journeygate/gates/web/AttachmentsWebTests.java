package org.journeygate.gates.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.journeygate.people.PeopleFixtures.as;

import com.jayway.jsonpath.JsonPath;
import org.journeygate.DatabaseTest;
import org.journeygate.gates.GateRequestFixtures;
import org.journeygate.gates.GateRequestId;
import org.journeygate.gates.Outcome;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.people.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Files of evidence over REST and on the pages. */
@DatabaseTest
class AttachmentsWebTests {

    private static final String ITEM = "/gate-requests/{id}/evidence/{item}/attachments";

    @Autowired
    MockMvcTester web;

    @Autowired
    GateRequestFixtures gates;

    @Autowired
    PeopleFixtures people;

    private Person lead;
    private GateRequestId request;
    private Object item;

    @BeforeEach
    void draft() {
        lead = people.lead("lead");
        request = gates.readyLight();
        item = gates.evidence(request).get(0).value();
    }

    @Test
    void givesAFileOutToBeSavedAndNeverShown() throws Exception {
        MvcTestResult added = web.post()
                .multipart()
                .uri("/api/v1" + ITEM, request.value(), item)
                .file(new MockMultipartFile("file", "Schätzung.csv", "text/html", "a,b\n1,2\n".getBytes(UTF_8)))
                .with(as(lead))
                .exchange();
        assertThat(added).hasStatus(201).bodyJson().extractingPath("$.type").isEqualTo("text/csv");

        MvcTestResult read = web.get()
                .uri(added.getResponse().getHeader("Location"))
                .with(as(lead))
                .exchange();

        assertThat(read)
                .hasStatusOk()
                .hasHeader("X-Content-Type-Options", "nosniff")
                .bodyText()
                .isEqualTo("a,b\n1,2\n");
        assertThat(read.getResponse().getHeader("Content-Disposition")).startsWith("attachment;");
        assertThat(read.getResponse().getContentType()).startsWith("text/csv");
        assertThat(web.get()
                        .uri("/api/v1/gate-requests/{id}/evidence/{item}", request.value(), item)
                        .with(as(lead))
                        .exchange())
                .bodyJson()
                .extractingPath("$.attachments[0].name")
                .isEqualTo("Schätzung.csv");
        String id = JsonPath.read(added.getResponse().getContentAsString(UTF_8), "$.id");
        assertThat(web.delete()
                        .uri("/api/v1" + ITEM + "/{id}", request.value(), item, id)
                        .with(as(lead))
                        .exchange())
                .hasStatus(204);
    }

    @Test
    void attachesByAFormAndNamesWhatIsNotTaken() {
        assertThat(web.post()
                        .multipart()
                        .uri(ITEM, request.value(), item)
                        .file(new MockMultipartFile("file", "notes.txt", "text/plain", "It holds".getBytes(UTF_8)))
                        .with(as(lead))
                        .exchange())
                .hasStatus(302);
        assertThat(page()).bodyText().contains(">notes.txt</a>", "Take off \u201cnotes.txt\u201d");

        assertThat(web.post()
                        .multipart()
                        .uri(ITEM, request.value(), item)
                        .file(new MockMultipartFile("file", "page.html", "text/plain", "<html></html>".getBytes(UTF_8)))
                        .with(as(lead))
                        .exchange())
                .hasStatus(422)
                .bodyText()
                .contains("is text/html by its content");
    }

    @Test
    void attachesInReviewWithTheWarningThatVotersAreAskedAgain() {
        request = gates.inReview();
        item = gates.evidence(request).get(0).value();
        gates.vote(request, "exec", Outcome.GO);

        assertThat(page())
                .bodyText()
                .contains("id=\"attach-file\"", "who has voted is asked again", "Attach it and ask again")
                .doesNotContain("id=\"change-evidence\"");
        assertThat(web.get()
                        .uri("/gate-requests/{id}", request.value())
                        .with(as(people.exec("exec")))
                        .exchange())
                .bodyText()
                .doesNotContain("id=\"attach-file\"");
        assertThat(send("")).hasStatus(422).bodyText().contains("is missing or empty: choose one");
        assertThat(send("It holds")).hasStatus(302);
        assertThat(page())
                .bodyText()
                .contains(">notes.txt</a>", "Evidence revision 2")
                .doesNotContain("Take off");
        assertThat(web.get()
                        .uri("/gate-requests/{id}/decide", request.value())
                        .with(as(people.exec("exec")))
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains(">notes.txt</a>");
    }

    private MvcTestResult send(String content) {
        return web.post()
                .multipart()
                .uri(ITEM, request.value(), item)
                .file(new MockMultipartFile("file", "notes.txt", "text/plain", content.getBytes(UTF_8)))
                .with(as(lead))
                .exchange();
    }

    private MvcTestResult page() {
        return web.get()
                .uri("/gate-requests/{id}", request.value())
                .with(as(lead))
                .exchange();
    }
}
