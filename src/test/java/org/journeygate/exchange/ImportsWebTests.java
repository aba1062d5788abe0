package org.journeygate.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.journeygate.exchange.DecisionFileFixtures.GOOD_ROW;
import static org.journeygate.exchange.DecisionFileFixtures.csv;
import static org.journeygate.people.PeopleFixtures.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.journeygate.DatabaseTest;
import org.journeygate.SharedData;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.people.Person;
import org.journeygate.shared.Command;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@DatabaseTest
class ImportsWebTests {

    @Autowired
    MockMvc http;

    @Autowired
    PeopleFixtures people;

    @Autowired
    JdbcClient database;

    @Autowired
    ImportCommand command;

    Person pmo;

    @BeforeEach
    void comesAPmo() {
        pmo = people.pmo("pia");
    }

    @Test
    void bringsTheServiceAssessmentsInOverRest() throws Exception {
        byte[] file = Files.readAllBytes(SharedData.serviceAssessments());

        requireTheReport(send(file, "dryRun=true").andExpect(status().isOk()));
        requireTheReport(send(file, "").andExpect(status().isUnprocessableContent()))
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
                .andExpect(jsonPath("$.type").value("urn:journeygate:import-refused"))
                .andExpect(jsonPath("$.errors[0].field").value("file"));
        assertThat(decisions()).isZero();
        requireTheReport(send(file, "partial=true").andExpect(status().isOk()))
                .andExpect(jsonPath("$.added").value(173));
        assertThat(decisions()).isEqualTo(173);
        requireTheReport(send(file, "partial=true").andExpect(status().isOk()))
                .andExpect(jsonPath("$.added").value(0))
                .andExpect(jsonPath("$.changed").value(0));
        assertThat(decisions()).isEqualTo(173);

        requireTheFigures();
    }

    @Test
    void bringsTheServiceAssessmentsInFromTheCommandLine() throws Exception {
        String file = SharedData.serviceAssessments().toString();
        String counts = "219 rows: 173 good, 46 refused with 62 faults";

        assertThat(run(Command.DONE, "decisions", file, "--dry-run"))
                .contains(counts, "173 new")
                .contains("gate: is missing", "outcome: is missing", "decided_on: is missing");
        assertThat(decisions()).isZero();
        assertThat(run(Command.NOT_DONE, "decisions", file)).contains(counts, "nothing was brought in");
        assertThat(decisions()).isZero();
        String done = run(Command.DONE, "decisions", file, "--partial");
        assertThat(done).contains(counts, "Brought in: 173 new, 0 changed");
        assertThat(done.lines().filter(line -> line.startsWith("  row "))).hasSize(62);

        requireTheFigures();
    }

    @Test
    void bringsTheServiceAssessmentsInThroughThePage() throws Exception {
        String report = upload(Files.readAllBytes(SharedData.serviceAssessments()));

        http.perform(get(report).with(as(pmo)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("173 of 219 rows are good; 46 have 62 faults")))
                .andExpect(content().string(containsString("Import the 173 good rows")));
        assertThat(decisions()).isZero();
        String faults = http.perform(get(report + "/faults.csv").with(as(pmo)))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("faults.csv")))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(faults.lines()).hasSize(63).contains("70,\"decided_on\",\"is missing\"");

        http.perform(post(report).param("partial", "true").with(as(pmo))).andExpect(redirectedUrlPattern("/import/*"));
        http.perform(get(report).with(as(pmo)))
                .andExpect(content().string(containsString("173 decisions came in")))
                .andExpect(content().string(containsString("62 of 62 faults")));
        http.perform(get("/import").with(as(pmo))).andExpect(content().string(containsString("219 rows, 46 left out")));

        requireTheFigures();
        http.perform(get("/insights").with(as(pmo)))
                .andExpect(content().string(containsString("55 of 74")))
                .andExpect(content().string(containsString("34 of 51")))
                .andExpect(content().string(containsString("20 of 28")))
                .andExpect(content().string(containsString("60.5")));
    }

    @Test
    void showsTheUploadAgainWhereTheFileIsNoTable() throws Exception {
        http.perform(multipart("/import")
                        .file(new MockMultipartFile("file", "a.csv", "text/csv", "a;b".getBytes()))
                        .with(as(pmo)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("separated by &quot;;&quot; instead of commas")));
        http.perform(multipart("/import")
                        .file(new MockMultipartFile("file", "", null, new byte[0]))
                        .with(as(pmo)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("is missing: choose one")));
    }

    @Test
    void offersNothingWhereEverythingIsKnown() throws Exception {
        String first = upload(csv(GOOD_ROW).getBytes(StandardCharsets.UTF_8));
        http.perform(get(first).with(as(pmo))).andExpect(content().string(containsString("Import the row")));
        http.perform(post(first).with(as(pmo)));

        http.perform(get(upload(csv(GOOD_ROW).getBytes(StandardCharsets.UTF_8))).with(as(pmo)))
                .andExpect(content().string(containsString("They are in already")))
                .andExpect(content().string(not(containsString("<button class=\"btn\""))));
        http.perform(post(first).with(as(pmo))).andExpect(status().isConflict());
    }

    @Test
    void leadsFormulasInTheListOfFaultsByAQuotationMark() throws Exception {
        String report = upload(csv("B,T,,m,g,,=1+1,GO,,").getBytes(StandardCharsets.UTF_8));

        http.perform(get(report + "/faults.csv").with(as(pmo)))
                .andExpect(content().string(containsString("\"decided_on\",\"\"\"=1+1\"\" is not a whole date")));
    }

    @Test
    void namesWhatAProgramLeftOut() throws Exception {
        send("x".getBytes(), "").andExpect(status().isUnprocessableContent());
        http.perform(multipart("/api/v1/imports")
                        .file(new MockMultipartFile(
                                "file", "a.csv", "text/csv", csv(GOOD_ROW).getBytes()))
                        .param("kind", "wishes")
                        .with(as(pmo)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("kind"));
        http.perform(multipart("/api/v1/imports").param("kind", "decisions").with(as(pmo)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("file"));
        send((DecisionFileFixtures.HEADER.replace("gate,", "") + "\n").getBytes(), "dryRun=true")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.rejected[0].row").value(1))
                .andExpect(jsonPath("$.rejected[0].column").value("gate"))
                .andExpect(jsonPath("$.rejected[0].message").value("is missing from the header"));
    }

    @Test
    void isForThePmoAndAdministratorsAlone() throws Exception {
        var file =
                new MockMultipartFile("file", "a.csv", "text/csv", csv(GOOD_ROW).getBytes());
        for (Person other : List.of(people.lead("lea"), people.exec("eva"), people.auditor("aud"))) {
            http.perform(multipart("/api/v1/imports")
                            .file(file)
                            .param("kind", "decisions")
                            .with(as(other)))
                    .andExpect(status().isForbidden());
            http.perform(multipart("/import").file(file).with(as(other))).andExpect(status().isForbidden());
            http.perform(get("/import").with(as(other))).andExpect(status().isForbidden());
        }
        http.perform(multipart("/api/v1/imports")
                        .file(file)
                        .param("kind", "decisions")
                        .with(as(people.admin("ada"))))
                .andExpect(status().isOk());
    }

    @Test
    void saysHowTheCommandIsUsed() {
        assertThat(run(Command.NOT_DONE)).contains("KIND FILE");
        assertThat(run(Command.NOT_DONE, "decisions", "--everything")).contains("KIND FILE");
        assertThat(run(Command.NOT_DONE, "decisions", "no-such-file.csv")).contains("There is no file");
    }

    private ResultActions send(byte[] file, String options) throws Exception {
        return http.perform(multipart("/api/v1/imports?kind=decisions&" + options)
                .file(new MockMultipartFile("file", "history.csv", "text/csv", file))
                .with(as(pmo)));
    }

    private String upload(byte[] file) throws Exception {
        return String.valueOf(http.perform(multipart("/import")
                        .file(new MockMultipartFile("file", "history.csv", "text/csv", file))
                        .with(as(pmo)))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private static ResultActions requireTheReport(ResultActions answer) throws Exception {
        return answer.andExpect(jsonPath("$.rows").value(219))
                .andExpect(jsonPath("$.accepted").value(173))
                .andExpect(jsonPath("$.rejectedRows").value(46))
                .andExpect(jsonPath("$.rejected", hasSize(62)))
                .andExpect(jsonPath("$.rejected[*].column", hasItem("gate")))
                .andExpect(jsonPath("$.rejected[0].row").value(70))
                .andExpect(jsonPath("$.rejected[61].row").value(220));
    }

    private void requireTheFigures() throws Exception {
        http.perform(get("/api/v1/insights/gates").with(as(pmo)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.gates[*].gate").value(is(List.of("alpha", "beta", "live"))))
                .andExpect(jsonPath("$.gates[*].firstDecisions").value(is(List.of(74, 51, 28))))
                .andExpect(jsonPath("$.gates[*].passed").value(is(List.of(55, 34, 20))))
                .andExpect(jsonPath("$.reassessments").value(20))
                .andExpect(jsonPath("$.medianDaysToReassessment").value(60.5));
        http.perform(get("/api/v1/insights/gates?model=service-standard-26").with(as(pmo)))
                .andExpect(jsonPath("$.failedCriteria[0].criterion").value("10"))
                .andExpect(jsonPath("$.failedCriteria[0].count").value(19));
    }

    private String run(int status, String... arguments) {
        var said = new ByteArrayOutputStream();
        assertThat(command.run(List.of(arguments), new PrintStream(said, true, StandardCharsets.UTF_8)))
                .isEqualTo(status);
        return said.toString(StandardCharsets.UTF_8);
    }

    private long decisions() {
        return database.sql("select count(*) from past_decision")
                .query(Long.class)
                .single();
    }
}
