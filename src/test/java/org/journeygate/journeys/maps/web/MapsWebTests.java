package org.journeygate.journeys.maps.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.journeygate.people.PeopleFixtures.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.journeygate.DatabaseTest;
import org.journeygate.StatementCounter;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.InitiativeFixtures;
import org.journeygate.journeys.Journey;
import org.journeygate.journeys.Journeys;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.people.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.w3c.dom.Document;
import tools.jackson.databind.json.JsonMapper;

/** A journey's map, by browser and by program. */
@DatabaseTest
class MapsWebTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    PeopleFixtures people;

    @Autowired
    InitiativeFixtures bets;

    @Autowired
    Journeys journeys;

    @Autowired
    StatementCounter counter;

    Person pmo;
    Person exec;
    Initiative bet;
    Journey journey;
    String page;
    String rest;
    String stage;

    @BeforeEach
    void raiseOneBet() {
        bet = bets.bet("One-page <checkout>");
        journey = journeys.get(bet.journey());
        pmo = people.pmo("pmo");
        exec = people.exec("exec");
        page = "/journeys/" + journey.id().value();
        rest = "/api/v1" + page + "/map";
        stage = bet.stages().get(0).value().toString();
    }

    @Test
    void isDrawnInPlaceAndSeenByOthersOncePublished() throws Exception {
        mvc.perform(get(page + "/map/stages/" + stage).with(as(pmo)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("name=\"touchpoints\"")));
        drawn("App: Basket\n\nShop: Till: <b>ours</b>", "0").andExpect(redirectedUrl(page));

        shown(pmo, page)
                .andExpect(content()
                        .string(allOf(
                                containsString("Till: &lt;b&gt;ours&lt;/b&gt;"),
                                containsString("One-page &lt;checkout&gt;"),
                                containsString("annoyed"),
                                containsString("/map/publish"))));
        shown(exec, page)
                .andExpect(content().string(allOf(not(containsString("ours")), not(containsString("/map/publish")))));

        mvc.perform(post(page + "/map/publish")
                        .with(as(pmo))
                        .param("version", "1")
                        .param("customers", "8"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(allOf(containsString("on which day"), containsString("value=\"8\""))));
        mvc.perform(post(page + "/map/publish")
                        .with(as(pmo))
                        .param("version", "1")
                        .param("withoutCustomers", "true"))
                .andExpect(redirectedUrl(page));
        shown(exec, page)
                .andExpect(content().string(allOf(containsString("ours"), containsString("drawn without customers"))));
        shown(exec, page + "/map.svg")
                .andExpect(header().string("Content-Disposition", containsString("attachment; filename=")))
                .andExpect(content().contentType("image/svg+xml"))
                .andExpect(content().string(containsString("Till: &lt;b&gt;ours&lt;/b&gt;")));
        shown(exec, page + "/map.pdf?version=1").andExpect(content().contentType("application/pdf"));
        shown(exec, page + "/map/versions/1").andExpect(content().string(containsString("ours")));
        shown(exec, page + "/map/versions").andExpect(content().string(containsString("without customers")));
    }

    @Test
    void keepsWhatWasTypedAndNamesTheLine() throws Exception {
        drawn("App: Basket\nno channel here", "0")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(
                                containsString("a line without a colon is \u201cno channel here\u201d"),
                                containsString("App: Basket\nno channel here"))));
        drawn("App: Basket\nShop: " + "x".repeat(161), "0")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("line 2 is 161 characters long, at most 160 fit")));
        drawn("App: Basket", "0").andExpect(redirectedUrl(page));
        drawn("App: Another basket", "0")
                .andExpect(status().isPreconditionFailed())
                .andExpect(content().string(containsString("Another basket")));
        mvc.perform(post(page + "/map/discard").with(as(pmo)).param("version", "1"))
                .andExpect(redirectedUrl(page));
    }

    @Test
    void isDrawnPublishedAndComparedOverRest() throws Exception {
        mvc.perform(get(rest + "/draft").with(as(exec)))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"0\""))
                .andExpect(jsonPath("$.unpublished").value(false));
        String drawing = """
                {"stages": [{"id": "%s", "goal": "Pay", "touchpoints": [{"channel": "App", "text": "Basket"}],
                 "pains": ["Slow"], "emotion": %d}]}
                """;
        redrawn(0, drawing.formatted(stage, -1)).andExpect(status().isOk()).andExpect(header().string("ETag", "\"1\""));
        redrawn(0, drawing.formatted(stage, -1)).andExpect(status().isPreconditionFailed());
        redrawn(1, drawing.formatted(stage, 5))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value(containsString(".emotion")));
        redrawn(1, "{\"stages\": [{\"goal\": \"Pay\"}]}").andExpect(status().isUnprocessableContent());
        published("{\"customers\": 8, \"tookPartOn\": \"2026-01-05\"}").andExpect(status().isUnprocessableContent());
        published("{\"draftVersion\": 1, \"customers\": 8, \"tookPartOn\": \"2026-01-05\", \"who\": \"buyers\"}")
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", rest + "/versions/1"))
                .andExpect(jsonPath("$.version.customers").value(8));
        redrawn(2, drawing.formatted(stage, 1)).andExpect(status().isOk());
        published("{\"draftVersion\": 3, \"withoutCustomers\": true}").andExpect(status().isCreated());

        mvc.perform(get(rest).with(as(exec)))
                .andExpect(jsonPath("$.version").value(2))
                .andExpect(jsonPath("$.published.withoutCustomers").value(true))
                .andExpect(
                        jsonPath("$.stages[?(@.id == '" + stage + "')].emotion").value(1));
        mvc.perform(get(rest + "/comparison").with(as(exec)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.from").value(1))
                .andExpect(jsonPath("$.stages[?(@.kind == 'CHANGED')].lines[0].part")
                        .value("EMOTION"));
        mvc.perform(get(rest + "/versions/1").with(as(exec)))
                .andExpect(jsonPath("$.version.who").value("buyers"));
        mvc.perform(get(rest + "/versions/3").with(as(exec))).andExpect(status().isNotFound());
        shown(exec, page + "/map/compare")
                .andExpect(content()
                        .string(allOf(containsString("Version 2 differs from Version 1"), containsString("pleased"))));
        shown(exec, page + "/map/compare?from=1&to=draft").andExpect(content().string(containsString("The draft")));
        mvc.perform(get(page + "/map/compare?from=x").with(as(exec))).andExpect(status().isNotFound());
        mvc.perform(delete(rest + "/draft").with(as(pmo)).header("If-Match", "\"4\""))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.version").value(5));
    }

    @Test
    void drawsAnyTextAsItWasTyped() throws Exception {
        String text =
                "\uD83D\uDC69\u200D\uD83D\uDCBB \u05e9\u05dc\u05d5\u05dd \u202Eevil\u202C \u4f60\u597d & <b> ]]> \u0001 \uFFFF "
                        + "w".repeat(90);
        int version = 0;
        for (Journey.Stage one : journey.stages()) {
            String words = "{\"stages\": [{\"id\": \"" + one.id().value()
                    + "\", \"goal\": %s, \"pains\": [%s], \"emotion\": -2,"
                    + " \"touchpoints\": [{\"channel\": \"&\", \"text\": %s}]}]}";
            String json = JsonMapper.shared().writeValueAsString(text);
            redrawn(version++, words.formatted(json, json, json)).andExpect(status().isOk());
        }
        published("{\"draftVersion\": %d, \"withoutCustomers\": true, \"note\": \"x\"}".formatted(version))
                .andExpect(status().isCreated());

        byte[] svg = shown(exec, page + "/map.svg").andReturn().getResponse().getContentAsByteArray();
        Document picture =
                DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(new ByteArrayInputStream(svg));
        assertThat(picture.getDocumentElement().getTextContent())
                .contains("\uD83D\uDC69\u200D\uD83D\uDCBB")
                .contains("& <b> ]]>");
        byte[] pdf = shown(exec, page + "/map.pdf").andReturn().getResponse().getContentAsByteArray();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("& <b> ]]>")
                    .contains("stands for letters");
        }
    }

    @Test
    void costsTheSameForOneStageAsForTwenty() throws Exception {
        int few = counter.during(() -> shown(pmo, page)).statements().size();
        for (int more = 0; more < 18; more++) {
            journeys.addStage(journey.id(), "Stage " + more, false, pmo.acting());
        }
        bets.bet("Another one");

        assertThat(counter.during(() -> shown(pmo, page)).statements())
                .hasSize(few)
                .hasSizeLessThan(25);
    }

    private ResultActions drawn(String touchpoints, String version) throws Exception {
        return mvc.perform(post(page + "/map/stages/" + stage)
                .with(as(pmo))
                .param("version", version)
                .param("goal", "Pay")
                .param("touchpoints", touchpoints)
                .param("pains", "Slow\nDear")
                .param("emotion", "-1"));
    }

    private ResultActions shown(Person by, String path) throws Exception {
        return mvc.perform(get(path).with(as(by))).andExpect(status().isOk());
    }

    private ResultActions redrawn(int version, String body) throws Exception {
        return mvc.perform(put(rest + "/draft")
                .with(as(pmo))
                .header("If-Match", "\"" + version + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private ResultActions published(String body) throws Exception {
        return mvc.perform(post(rest + "/versions")
                .with(as(pmo))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }
}
