package org.journeygate.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.journeygate.people.PeopleFixtures.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.journeygate.DatabaseTest;
import org.journeygate.journeys.Journey;
import org.journeygate.journeys.PortfolioFixtures;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.people.Person;
import org.journeygate.shared.Command;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@DatabaseTest
class ObservationImportWebTests {

    private static final byte[] FILE = """
            heard_on,journey_id,stage,sentiment,text,heard_by
            2026-02-23,First purchase,Pay,angry,I gave up,Desk 4
            2026-02-24,First purchase,Leave,0,Well,Desk 4
            """.getBytes(StandardCharsets.UTF_8);

    @Autowired
    MockMvc http;

    @Autowired
    PeopleFixtures people;

    @Autowired
    PortfolioFixtures fixtures;

    @Autowired
    ImportCommand command;

    Person pmo;
    Journey journey;

    @BeforeEach
    void describeAJourney() {
        pmo = people.pmo("pia");
        journey = fixtures.journey(fixtures.portfolio("retail"), "First purchase", people.person("owner"), "Pay");
    }

    @Test
    void comesInThroughThePageThatTheListLeadsTo() throws Exception {
        http.perform(get("/observations").with(as(pmo)))
                .andExpect(content().string(containsString("/import?kind=observations")));
        http.perform(get("/observations").with(as(people.lead("lead"))))
                .andExpect(content().string(not(containsString("/import?kind=observations"))));
        http.perform(get("/import?kind=observations").with(as(pmo)))
                .andExpect(content().string(containsString("Bring in what customers said")))
                .andExpect(content().string(containsString("<dt>heard_by</dt>")));
        String report = String.valueOf(http.perform(multipart("/import")
                        .file(file(FILE))
                        .param("kind", "observations")
                        .with(as(pmo)))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());

        http.perform(get(report).with(as(pmo)))
                .andExpect(content().string(containsString("1 of 2 rows are good; one has one fault")))
                .andExpect(content().string(containsString("is no stage of First purchase")));
        http.perform(post(report).param("partial", "true").with(as(pmo)));
        http.perform(get(report).with(as(pmo)))
                .andExpect(content().string(containsString("1 observations came in")))
                .andExpect(content().string(containsString("href=\"/observations\"")));
    }

    @Test
    void takesInAgainWhatTheListGaveOutAndFindsNothingNewInIt() throws Exception {
        for (String text : List.of("=1+1 <script>", "He said \\\"no\\\", twice\\r\\nand left", "'quoted'", "-")) {
            http.perform(post("/api/v1/observations")
                            .with(as(pmo))
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("""
                                    {"journeyId": "%s", "stageId": "%s", "sentiment": -0.25, "channel": "+49", "text": "%s"}
                                    """.formatted(
                                            journey.id().value(),
                                            journey.stages().get(0).id().value(),
                                            text)))
                    .andExpect(status().isCreated());
        }
        byte[] out = http.perform(get("/observations/export.csv").with(as(pmo)))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        http.perform(multipart("/api/v1/imports?kind=observations")
                        .file(file(out))
                        .with(as(pmo)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.rows").value(4))
                .andExpect(jsonPath("$.accepted").value(4))
                .andExpect(jsonPath("$.added").value(0));
        String elsewhere = new String(out, StandardCharsets.UTF_8).replace("\"'=1+1", "\"'=1+2");
        http.perform(multipart("/api/v1/imports?kind=observations")
                        .file(file(elsewhere.getBytes(StandardCharsets.UTF_8)))
                        .with(as(pmo)))
                .andExpect(jsonPath("$.added").value(1));
        http.perform(get("/api/v1/observations").param("q", "=1+2").with(as(pmo)))
                .andExpect(jsonPath("$.items[0].text").value("=1+2 <script>"));
    }

    @Test
    void comesInFromTheCommandLineAndIsShownThough(@TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("heard.csv"), FILE);

        assertThat(run(Command.NOT_DONE, "observations", file.toString())).contains("row 3, stage:");
        assertThat(run(Command.DONE, "observations", file.toString(), "--partial"))
                .contains("Brought in: 1 new, 0 changed");
        http.perform(get("/api/v1/observations").with(as(pmo)))
                .andExpect(jsonPath("$.items[0].recordedBy").doesNotExist())
                .andExpect(jsonPath("$.items[0].heardBy").value("Desk 4"));
    }

    private static MockMultipartFile file(byte[] content) {
        return new MockMultipartFile("file", "heard.csv", "text/csv", content);
    }

    private String run(int status, String... arguments) {
        var said = new ByteArrayOutputStream();
        assertThat(command.run(List.of(arguments), new PrintStream(said, true, StandardCharsets.UTF_8)))
                .isEqualTo(status);
        return said.toString(StandardCharsets.UTF_8);
    }
}
