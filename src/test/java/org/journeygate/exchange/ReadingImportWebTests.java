package org.journeygate.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.journeygate.exchange.ReadingFileFixtures.csv;
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
import org.journeygate.journeys.PortfolioFixtures;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.people.Person;
import org.journeygate.shared.Command;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@DatabaseTest
class ReadingImportWebTests {

    private static final byte[] FILE =
            csv(",Conversion,2026-02-23,61.5,800,analytics,", ",Conversion,24.02.2026,62,800,analytics,");

    @Autowired
    MockMvc http;

    @Autowired
    PeopleFixtures people;

    @Autowired
    PortfolioFixtures fixtures;

    @Autowired
    ImportCommand command;

    Person pmo;

    @BeforeEach
    void keepOneMetric() {
        pmo = people.pmo("pia");
        fixtures.metric(
                fixtures.journey(fixtures.portfolio("retail"), "First purchase", people.person("owner"), "Find"),
                "Conversion");
    }

    @Test
    void bringsReadingsInThroughThePage() throws Exception {
        http.perform(get("/import?kind=readings").with(as(pmo)))
                .andExpect(content().string(containsString("Bring in what your metrics showed")))
                .andExpect(content().string(containsString("<dt>correction_reason</dt>")));
        String report = String.valueOf(http.perform(multipart("/import")
                        .file(new MockMultipartFile("file", "readings.csv", "text/csv", FILE))
                        .param("kind", "readings")
                        .with(as(pmo)))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());

        http.perform(get(report).with(as(pmo)))
                .andExpect(content().string(containsString("1 of 2 rows are good; one has one fault")))
                .andExpect(content().string(containsString("Readings are never changed")));
        http.perform(post(report).param("partial", "true").with(as(pmo)));
        http.perform(get(report).with(as(pmo)))
                .andExpect(content().string(containsString("1 readings came in, 0 corrected another")));
        http.perform(get("/import?kind=wishes").with(as(pmo))).andExpect(status().isUnprocessableContent());
    }

    @Test
    void answersAProgramWithTheReport() throws Exception {
        http.perform(multipart("/api/v1/imports?kind=readings&dryRun=true")
                        .file(new MockMultipartFile("file", "readings.csv", "text/csv", FILE))
                        .with(as(pmo)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.rows").value(2))
                .andExpect(jsonPath("$.accepted").value(1))
                .andExpect(jsonPath("$.rejectedRows").value(1))
                .andExpect(jsonPath("$.rejected[0].row").value(3))
                .andExpect(jsonPath("$.rejected[0].column").value("taken_on"));
        http.perform(multipart("/api/v1/imports?kind=readings")
                        .file(new MockMultipartFile("file", "readings.csv", "text/csv", FILE))
                        .with(as(pmo)))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void bringsReadingsInFromTheCommandLine(@TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("readings.csv"), FILE);

        assertThat(run(Command.NOT_DONE, "readings", file.toString())).contains("row 3, taken_on:");
        assertThat(run(Command.DONE, "readings", file.toString(), "--partial"))
                .contains("Brought in: 1 new, 0 changed");
    }

    private String run(int status, String... arguments) {
        var said = new ByteArrayOutputStream();
        assertThat(command.run(List.of(arguments), new PrintStream(said, true, StandardCharsets.UTF_8)))
                .isEqualTo(status);
        return said.toString(StandardCharsets.UTF_8);
    }
}
