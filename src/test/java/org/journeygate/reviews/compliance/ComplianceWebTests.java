package org.journeygate.reviews.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.journeygate.people.PeopleFixtures.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.journeygate.DatabaseTest;
import org.journeygate.audit.Sha256;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.people.Person;
import org.journeygate.reviews.Obligation;
import org.journeygate.reviews.Obligations;
import org.journeygate.reviews.Review;
import org.journeygate.reviews.ReviewFixtures;
import org.journeygate.shared.web.Notice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** Compliance as page, files and REST: a rehearsal that nobody prepared, closed, and a review whose brief came two days late. */
@DatabaseTest
class ComplianceWebTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    ReviewFixtures given;

    @Autowired
    PeopleFixtures people;

    @Autowired
    Obligations obligations;

    private Review rehearsal;
    private Review review;
    private Obligation brief;
    private Person reader;
    private Person pmo;

    @BeforeEach
    void letTwoQuartersPass() {
        rehearsal = given.opened();
        given.at(rehearsal.closesAt());
        review = given.circulated(given.opened(given.portfolio()));
        brief = given.owed(review, Obligation.Kind.BRIEF);
        given.at(brief.dueAt().plus(Duration.ofDays(2)));
        obligations.meet(brief.id(), null, given.owner().acting());
        reader = people.exec("reader");
        pmo = people.pmo("pmo");
    }

    @Test
    void showsTheHeatmapInWordsWithRateAndLateness() throws Exception {
        assertThat(page("/compliance?by=journey"))
                .contains("66.6\u00a0% of what was owed to the reviews was done on time")
                .contains("Return goods", "Q4 2025/26", "Q1 2026/27", "2 of 3")
                .contains("<span>missed</span>", "(r)", "<span>late</span>", "2\u20133")
                .contains("/compliance/%s?journey=".formatted(review.code()));
        assertThat(page("/compliance?by=quarter"))
                .contains("Briefs", "Circulated", "kind=PACK")
                .doesNotContain("kind=PRE_READ");
        mvc.perform(get("/compliance?by=quarter").with(as(pmo)))
                .andExpect(content().string(containsString("kind=PRE_READ")));
        assertThat(page("/compliance?by=journey&state=waived")).contains("Nothing here is like that");
        assertThat(page("/compliance")).contains("A squad stands here once");
        mvc.perform(get("/compliance?by=person").with(as(reader))).andExpect(status().isUnprocessableContent());
        mvc.perform(get("/compliance?portfolio=nowhere").with(as(reader))).andExpect(status().isUnprocessableContent());
    }

    @Test
    void givesProgramsTheSameFigures() throws Exception {
        mvc.perform(get("/api/v1/compliance?by=journey").with(as(reader)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.by").value("JOURNEY"))
                .andExpect(jsonPath("$.columns[1].label").value("Q1 2026/27"))
                .andExpect(jsonPath("$.lines", hasSize(1)))
                .andExpect(jsonPath("$.lines[0].cells[0].state").value("MISSED"))
                .andExpect(jsonPath("$.lines[0].cells[0].rehearsal").value(true))
                .andExpect(jsonPath("$.lines[0].cells[1].state").value("LATE"))
                .andExpect(jsonPath("$.rate.rate").value(0.6666))
                .andExpect(jsonPath("$.quarters[0].rate.rate").doesNotExist())
                .andExpect(jsonPath("$.lateness.TWO_TO_THREE").value(1));
        mvc.perform(get("/api/v1/compliance?from=2026-06-01&to=2026-07-31&portfolio=retail")
                        .with(as(reader)))
                .andExpect(jsonPath("$.columns", hasSize(1)));
        mvc.perform(get("/api/v1/compliance?from=yesterday").with(as(reader)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("from"));
    }

    @Test
    void leadsFromACellToTheObligationsWithTheirStory() throws Exception {
        String path = "/compliance/%s?journey=%s"
                .formatted(
                        review.code(), Objects.requireNonNull(brief.journey()).value());

        assertThat(page(path))
                .contains("is under way", "Brief of Return goods", "2 working days late", "What happened", "done")
                .contains("1 of 5")
                .doesNotContain("Pack circulated");
        assertThat(page("/compliance/" + review.id().value()))
                .contains("Pack circulated", "0 of 3 have read the pack")
                .doesNotContain("Pack read");
        mvc.perform(get("/compliance/QR-2020-0001").with(as(reader))).andExpect(status().isNotFound());
    }

    @Test
    void givesTheFrozenRecordOutAsItWasHashed() throws Exception {
        String path = "/compliance/" + rehearsal.code();
        assertThat(page(path))
                .contains("has closed", "and unchanged since", "Nothing was corrected since", "and nobody else")
                .doesNotContain("record.json");
        for (String each : List.of(path + "/record.json", "/api/v1" + path + "/record")) {
            mvc.perform(get(each).with(as(reader))).andExpect(status().isForbidden());
        }
        String file = mvc.perform(get(path + "/record.json").with(as(pmo)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);

        mvc.perform(get("/api/v1" + path).with(as(reader)))
                .andExpect(jsonPath("$.frozen.sha256").value(Sha256.of(file)))
                .andExpect(jsonPath("$.frozen.intact").value(true))
                .andExpect(jsonPath("$.obligations", hasSize(5)));
        mvc.perform(get("/api/v1" + path + "/record").with(as(people.auditor("auditor"))))
                .andExpect(content().string(file));
        mvc.perform(get("/compliance/%s/record.json".formatted(review.code())).with(as(reader)))
                .andExpect(status().isNotFound());
        mvc.perform(get("/api/v1/compliance/" + review.code()).with(as(reader)))
                .andExpect(jsonPath("$.frozen").doesNotExist());
    }

    @Test
    void takesARestatementOnThePageAndOverRest() throws Exception {
        Obligation missed = given.owed(rehearsal, Obligation.Kind.BRIEF);
        String path = "/compliance/%s/obligations/%s"
                .formatted(rehearsal.code(), missed.id().value());
        assertThat(page(path))
                .contains("Brief of Return goods: missed", "nobody their own")
                .doesNotContain("Append");
        mvc.perform(get(path).with(as(pmo))).andExpect(content().string(containsString("Append the correction")));
        mvc.perform(post(path + "/restatement")
                        .with(csrf())
                        .with(as(pmo))
                        .param("seen", "MISSED")
                        .param("to", "LATE"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("selected")));
        mvc.perform(post(path + "/restatement")
                        .with(csrf())
                        .with(as(reader))
                        .param("to", "LATE")
                        .param("reason", "The mail was lost"))
                .andExpect(status().isForbidden());
        mvc.perform(post(path + "/restatement")
                        .with(csrf())
                        .with(as(pmo))
                        .param("seen", "MISSED")
                        .param("to", "LATE")
                        .param("reason", "The mail was lost"))
                .andExpect(redirectedUrl("/compliance/" + rehearsal.code()));
        assertThat(page("/compliance/" + rehearsal.code()))
                .contains("One correction since", "The mail was lost", "missed → late", "and unchanged since");
        assertThat(page(path)).contains("restated from missed to late");

        String api = "/api/v1/compliance/%s/restatements".formatted(rehearsal.code());
        String body = "{\"obligationId\": \"%s\", \"seen\": \"%s\", \"to\": \"WAIVED\", \"reason\": \"On leave\"}";
        mvc.perform(post(api)
                        .with(as(pmo))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body.formatted(missed.id().value(), "MISSED")))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type", endsWith("restated-meanwhile")));
        mvc.perform(post(api)
                        .with(as(pmo))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body.formatted(missed.id().value(), "LATE")))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.number").value(2));
        mvc.perform(post(api)
                        .with(as(pmo))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body.formatted(brief.id().value(), "LATE")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("obligationId"));
    }

    @Test
    void givesItOutAsCsvWorkbookAndPdf() throws Exception {
        String csv = file("/compliance/export.csv");
        assertThat(csv.lines()).hasSize(11);
        assertThat(csv)
                .startsWith("\"portfolio\",\"quarter\"")
                .contains("\"%s\",\"false\"".formatted(review.code()), "\"BRIEF\",\"Return goods\"", ",2,\"LATE\"");
        assertThat(file("/compliance/export.csv?state=late").lines()).hasSize(2);
        byte[] book = mvc.perform(get("/compliance/export.xlsx?by=journey").with(as(reader)))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(book))) {
            assertThat(workbook.getSheets().map(Sheet::getName)).containsExactly("heatmap", "rates", "obligations");
            var row = workbook.getFirstSheet().read().get(1);
            assertThat(List.of(row.getCellText(0), row.getCellText(2), row.getCellText(3)))
                    .containsExactly("Return goods", "M missed (r)", "L late");
        }
        mvc.perform(get("/compliance/export.pdf?by=quarter").with(as(reader)))
                .andExpect(status().isOk())
                .andExpect(content().contentType(MediaType.APPLICATION_PDF))
                .andExpect(content().string(containsString("%PDF")));
    }

    @Test
    void chasesOnThePageAndOverRest() throws Exception {
        given.at(given.owed(review, Obligation.Kind.PRE_READ).dueAt().minus(Duration.ofHours(2)));
        Person auditor = people.auditor("auditor");
        String first = people.exec("exec").name();
        String second = people.exec("exec2").name();
        mvc.perform(get("/compliance/chase").with(as(reader))).andExpect(status().isForbidden());
        mvc.perform(get("/compliance").with(as(reader)))
                .andExpect(content().string(not(containsString("/compliance/chase"))));
        mvc.perform(get("/compliance").with(as(pmo)))
                .andExpect(content().string(containsString("Chase today: 3 people")));
        mvc.perform(get("/reviews").with(as(auditor)))
                .andExpect(content().string(containsString("Chase today: 3 people")));
        mvc.perform(get("/compliance/chase").with(as(auditor)))
                .andExpect(content().string(containsString("Pack read")))
                .andExpect(content().string(not(containsString("name=\"persons\""))));
        mvc.perform(get("/compliance/chase?portfolio=retail").with(as(pmo)))
                .andExpect(content().string(containsString("Three people owe something and can be chased")))
                .andExpect(content().string(containsString("due today")))
                .andExpect(content().string(containsString("checked")));
        mvc.perform(post("/compliance/chase").with(csrf()).with(as(pmo)).param("sentence", "Kept as typed"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("choose at least one")))
                .andExpect(content().string(containsString("Kept as typed")));
        mvc.perform(post("/compliance/chase")
                        .with(csrf())
                        .with(as(auditor))
                        .param("persons", people.exec("exec").id().value().toString()))
                .andExpect(status().isForbidden());
        mvc.perform(post("/compliance/chase")
                        .with(csrf())
                        .with(as(pmo))
                        .param("persons", people.exec("exec").id().value().toString()))
                .andExpect(redirectedUrl("/compliance/chase"))
                .andExpect(flash().attribute("notice", new Notice("reviews-compliance.notice.chased", List.of(first))));
        mvc.perform(get("/compliance/chase").with(as(pmo)))
                .andExpect(content().string(containsString("chased today already")));

        String api = "/api/v1/compliance/chase";
        mvc.perform(get(api).with(as(reader))).andExpect(status().isForbidden());
        mvc.perform(get(api).with(as(auditor)))
                .andExpect(jsonPath("$.persons", hasSize(3)))
                .andExpect(jsonPath("$.persons[0].standing").value("CHASED_TODAY"))
                .andExpect(jsonPath("$.persons[0].due[0].kind").value("PRE_READ"))
                .andExpect(jsonPath("$.persons[0].due[0].workingDaysLate").value(0));
        mvc.perform(post(api)
                        .with(as(pmo))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"persons\": [\"exec\", \"exec2\"], \"sentence\": \"Today, please.\"}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.chased[0].name").value(second))
                .andExpect(jsonPath("$.leftOut[0].why").value("CHASED_TODAY"));
        mvc.perform(post(api)
                        .with(as(pmo))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"persons\": [\"exec\"]}"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type", endsWith("nobody-chased")));
        mvc.perform(post(api)
                        .with(as(pmo))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .andExpect(jsonPath("$.chased", hasSize(1)));
    }

    private String file(String path) throws Exception {
        return mvc.perform(get(path).with(as(reader)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private String page(String path) throws Exception {
        return file(path);
    }
}
