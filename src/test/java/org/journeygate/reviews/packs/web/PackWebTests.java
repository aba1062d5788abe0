package org.journeygate.reviews.packs.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.journeygate.people.PeopleFixtures.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.journeygate.DatabaseTest;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.people.Person;
import org.journeygate.reviews.Obligation;
import org.journeygate.reviews.Review;
import org.journeygate.reviews.ReviewFixtures;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pack on its page, as PDF and over REST. */
@DatabaseTest
class PackWebTests {

    @Autowired
    ReviewFixtures given;

    @Autowired
    PeopleFixtures people;

    @Autowired
    MockMvcTester web;

    @Test
    void showsAPreviewThenThePackAndTakesReceipts() throws Exception {
        Review review = given.opened();
        String page = "/reviews/" + review.code() + "/pack";

        assertThat(page(people.exec("exec"), page))
                .bodyText()
                .contains(
                        "is being prepared", "Open a preview", "The PMO circulates it by", "One brief, 1 not confirmed")
                .doesNotContain("I have read it", "Who has read it");
        assertThat(text(page(people.exec("exec"), page + ".pdf")))
                .contains("Preview: not circulated, may still change", "Return goods");

        given.circulated(review);
        assertThat(page(people.exec("exec"), page))
                .bodyText()
                .contains("Read the pack of", "I have read it on paper", "0 of 3 have read it; the quorum is 2")
                .contains("Fewer than the quorum have read it", "Who has read it is for the PMO and auditors.");
        assertThat(text(page(people.exec("exec"), "/api/v1/reviews/" + review.code() + "/pack")))
                .contains("SHA-256 of its content", "Return goods")
                .doesNotContain("Preview");

        assertThat(posted(people.exec("exec"), page + "/receipt", "onPaper", "false"))
                .hasStatus(302)
                .hasRedirectedUrl(page);
        assertThat(posted(people.exec("exec"), page + "/receipt", "onPaper", "false"))
                .hasStatus(409);
        assertThat(page(people.exec("exec"), page))
                .bodyText()
                .contains("You have read the pack of", "You said so on", "1 of 3 have read it")
                .doesNotContain("I have read it on paper");
        assertThat(page(people.pmo("pmo"), page))
                .bodyText()
                .contains("One has read the pack", "on screen", "Note for")
                .doesNotContain("is for the PMO and auditors");
        String reading =
                given.owed(review, Obligation.Kind.PRE_READ).id().value().toString();
        assertThat(posted(people.exec("exec"), page + "/receipts/" + reading)).hasStatus(403);
    }

    @Test
    void takesReceiptsOverRest() {
        Review review = given.circulated(given.opened());
        String receipts = "/api/v1/reviews/" + review.id().value() + "/receipts";

        assertThat(sent(people.exec("exec2"), receipts, "{\"onPaper\": true}"))
                .hasStatus(200)
                .bodyJson()
                .extractingPath("$.own.onPaper")
                .isEqualTo(true);
        assertThat(page(people.exec("exec2"), receipts))
                .bodyJson()
                .isLenientlyEqualTo("{asked: 3, read: 1, quorum: 2, receipts: null}");
        assertThat(page(people.pmo("pmo"), receipts))
                .bodyJson()
                .extractingPath("$.receipts.length()")
                .isEqualTo(3);
        assertThat(sent(people.pmo("pmo"), receipts, "{}")).hasStatus(403);
        assertThat(sent(people.exec("exec"), receipts, "{\"read\": true}")).hasStatus(400);
        assertThat(page(people.exec("exec"), "/api/v1/reviews/QR-1900-0001/pack"))
                .hasStatus(404);
    }

    @Test
    void keepsWhatWasTypedAboutALineWhenItIsRefused() {
        Review review = given.circulated(given.opened());
        String journey = Objects.requireNonNull(
                        given.owed(review, Obligation.Kind.BRIEF).journey())
                .value()
                .toString();
        String pack = "/reviews/" + review.code() + "/pack";
        String about = pack + "/" + journey + "/comments";
        Person exec = people.exec("exec");

        assertThat(page(exec, about)).bodyText().contains("Nobody has said anything", "Say something about a line");
        assertThat(posted(exec, about, "kind", "COMMENT", "text", "Who carries <it>?"))
                .hasStatus(422)
                .bodyText()
                .contains("choose the line that you mean", "Who carries &lt;it&gt;?");
        assertThat(posted(exec, about, "line", "PATH-2", "kind", "COMMENT", "text", "Who carries <it>?"))
                .hasStatus(302);
        assertThat(page(exec, pack)).bodyText().contains("one comment, 1 open");
        assertThat(page(given.owner(), about))
                .bodyText()
                .contains("One thing is said about “Return goods”, one waits for an answer", "Who carries &lt;it&gt;?")
                .contains("Your answer")
                .doesNotContain("Say something about a line");

        assertThat(sent(exec, "/api/v1/reviews/" + review.code() + "/briefs/" + journey + "/comments", """
                        {"line": "PATH-1", "kind": "ALTERNATIVE", "text": "Skip it"}"""))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.about.text")
                .isEqualTo("Order");
        assertThat(page(exec, "/api/v1/reviews/" + review.code() + "/briefs/" + journey + "/lines"))
                .bodyJson()
                .extractingPath("$.items[0].line")
                .isEqualTo("PATH-1");
        assertThat(page(exec, "/api/v1/reviews/" + review.code() + "/comments"))
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(2);
    }

    private static String text(MvcTestResult answer) throws Exception {
        assertThat(answer).hasStatus(200).hasContentType(MediaType.APPLICATION_PDF);
        try (PDDocument document = Loader.loadPDF(answer.getResponse().getContentAsByteArray())) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\u00a0]+", " ");
        }
    }

    private MvcTestResult page(Person reader, String path) {
        return web.get().uri(path).with(as(reader)).exchange();
    }

    private MvcTestResult posted(Person by, String path, String... fields) {
        var request = web.post().uri(path).with(as(by)).with(csrf());
        for (int field = 0; field < fields.length; field += 2) {
            request = request.param(fields[field], fields[field + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult sent(Person by, String path, String json) {
        return web.post()
                .uri(path)
                .with(as(by))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .exchange();
    }
}
