package org.journeygate.gates.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.journeygate.people.PeopleFixtures.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.util.List;
import org.journeygate.DatabaseTest;
import org.journeygate.gates.GateRequestFixtures;
import org.journeygate.gates.GateRequestId;
import org.journeygate.gates.MatrixView;
import org.journeygate.gates.SideEffects;
import org.journeygate.gates.Submissions;
import org.journeygate.journeys.Journey;
import org.journeygate.journeys.PortfolioFixtures;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.people.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Side effects over REST and on the pages, by the lead, the owner of Returns and a voter. */
@DatabaseTest
class SideEffectsWebTests {

    @Autowired
    MockMvcTester web;

    @Autowired
    GateRequestFixtures gates;

    @Autowired
    PortfolioFixtures portfolios;

    @Autowired
    PeopleFixtures people;

    @Autowired
    SideEffects effects;

    @Autowired
    Submissions submissions;

    private Person lead;
    private Person owner;
    private Journey returns;
    private GateRequestId id;

    @BeforeEach
    void beginADraft() {
        id = gates.readyFull();
        lead = people.lead("lead");
        owner = people.person("novak");
        returns = portfolios.journey(portfolios.portfolio("retail"), "Returns", owner, "Refund");
    }

    @Test
    void saysTheWholeMatrixOverRest() throws UnsupportedEncodingException {
        assertThat(put("\"0\"", "{\"items\":[]}")).hasStatus(412);
        assertThat(put(null, "{\"items\":[]}")).hasStatus(428);
        assertThat(put("\"1\"", "{\"rows\":[]}")).hasStatus(400);
        MvcTestResult refused = put("\"1\"", "{\"items\":[%s]}".formatted(row("web", "WORSENS", null)));
        assertThat(refused).hasStatus(422);
        assertThat(list(refused, "$.errors[*].field")).containsExactly("items[0].reason");

        MvcTestResult said = put(
                "\"1\"",
                "{\"none\":null,\"items\":[%s,%s]}"
                        .formatted(row("web", "WORSENS", "\"One more step\""), row(null, "IMPROVES", null)));

        assertThat(said).hasStatusOk().hasHeader("ETag", "\"2\"");
        assertThat(list(said, "$.items[*].effect")).containsExactly("WORSENS", "IMPROVES");
        assertThat(list(said, "$.items[*].ownerStatus")).containsExactly("TO_BE_ASKED", "NOT_ASKED");
        assertThat(list(said, "$.items[*].journey")).containsOnly("Returns");
        MvcTestResult request = web.get()
                .uri("/api/v1/gate-requests/{id}", id.value())
                .with(as(lead))
                .exchange();
        assertThat(list(request, "$.sideEffects.items[*].channel")).containsExactly("web", null);
    }

    @Test
    void isAnsweredOverRest() throws UnsupportedEncodingException {
        put("\"1\"", "{\"items\":[%s]}".formatted(row("web", "UNKNOWN", "\"Read from the pilot\"")));
        submissions.submit(id, lead.acting());
        String asked =
                effects.read(id, lead.acting()).rows().get(0).id().value().toString();

        MvcTestResult refused =
                answer(owner, "{\"rows\":[{\"id\":\"%s\",\"effect\":\"WORSENS\",\"words\":\"\"}]}".formatted(asked));
        assertThat(refused).hasStatus(422);
        assertThat(list(refused, "$.errors[*].field")).containsExactly("rows." + asked + ".words");
        MvcTestResult answered = answer(
                owner, "{\"rows\":[{\"id\":\"%s\",\"effect\":\"WORSENS\",\"words\":\"Queues\"}]}".formatted(asked));

        assertThat(answered).hasStatusOk();
        assertThat(list(answered, "$.items[*].ownerAnswer.words")).containsExactly("Queues");
        assertThat(list(answered, "$.consultations[*].state")).containsExactly("ANSWERED");
        assertThat(answer(owner, "{\"rows\":[]}")).hasStatus(409);
        assertThat(answer(lead, "{\"rows\":[]}")).hasStatus(403);
    }

    @Test
    void isWrittenRowByRowOnThePage() {
        assertThat(page(lead, ""))
                .bodyText()
                .contains("It touches no other journey:", "Name a journey that it touches");

        MvcTestResult refused = post(lead, "", "effect.journeyId", returns.id(), "effect.effect", "WORSENS");
        assertThat(refused).hasStatus(422);
        assertThat(refused).bodyText().contains("say what is done about it", "effect.reason");

        assertThat(post(
                        lead,
                        "",
                        "effect.journeyId",
                        returns.id(),
                        "effect.channel",
                        "shop",
                        "effect.effect",
                        "WORSENS",
                        "effect.reason",
                        "One more counter"))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/gate-requests/" + id.value() + "#side-effects");
        MatrixView.Row row = effects.read(id, lead.acting()).rows().get(0);
        assertThat(page(lead, ""))
                .bodyText()
                .contains("▼", "worsens", "One more counter", "asked once it is submitted");

        assertThat(post(
                        lead,
                        "",
                        "effect.row",
                        row.id().value(),
                        "effect.journeyId",
                        returns.id(),
                        "effect.effect",
                        "NEUTRAL"))
                .hasStatus3xxRedirection();
        MatrixView changed = effects.read(id, lead.acting());
        assertThat(changed.rows()).extracting(MatrixView.Row::channel).containsOnlyNulls();

        assertThat(post(lead, "/rows/" + changed.rows().get(0).id().value() + "/removal"))
                .hasStatus3xxRedirection();
        assertThat(page(lead, "")).bodyText().contains("Nothing is said yet");
        assertThat(page(lead, "")).bodyText().contains("href=\"#side-effects\"");
        assertThat(post(lead, "/none", "untouched", " ")).hasStatus(422);
        assertThat(post(lead, "/none", "untouched", "Nobody comes by")).hasStatus3xxRedirection();
        assertThat(page(lead, "")).bodyText().contains("Nobody comes by");
    }

    @Test
    void showsTheOwnersWordToWhoDecides() {
        post(
                lead,
                "",
                "effect.journeyId",
                returns.id(),
                "effect.effect",
                "WORSENS",
                "effect.reason",
                "One more counter");
        submissions.submit(id, lead.acting());
        gates.accept(id);
        String own = "/side-effects/" + returns.id().value();
        assertThat(page(people.exec("exec"), "/decide")).bodyText().contains("Novak", "consulted", "no answer yet");
        assertThat(page(people.lead("other"), own)).hasStatus(403);
        assertThat(page(people.lead("other"), "")).bodyText().contains("Side effects are for the squad");
        assertThat(page(owner, own))
                .hasStatusOk()
                .bodyText()
                .contains("What does it do there?", "One more counter", "Somebody else should answer this", "Evidence");
        String row = effects.read(id, owner.acting()).rows().get(0).id().value().toString();

        MvcTestResult refused =
                post(owner, "/" + returns.id().value() + "/answer", "row[0]", row, "effect[0]", "WORSENS");
        assertThat(refused).hasStatus(422);
        assertThat(refused).bodyText().contains("say what gets worse");
        assertThat(post(
                        owner,
                        "/" + returns.id().value() + "/answer",
                        "row[0]",
                        row,
                        "effect[0]",
                        "IMPROVES",
                        "words[0]",
                        "Fewer steps"))
                .hasStatus3xxRedirection();

        assertThat(page(people.exec("exec"), "/decide")).bodyText().contains("sees it otherwise", "▲", "“Fewer steps”");
        assertThat(page(owner, own)).bodyText().contains("There is nothing for you to answer here now.");
        assertThat(page(owner, "/decide")).bodyText().doesNotContain("Who decides");
    }

    private String row(String channel, String effect, String reason) {
        return "{\"journeyId\":\"%s\",\"channel\":%s,\"effect\":\"%s\",\"reason\":%s}"
                .formatted(returns.id().value(), channel == null ? "null" : '"' + channel + '"', effect, reason);
    }

    private MvcTestResult put(String etag, String body) {
        var request = web.put()
                .uri("/api/v1/gate-requests/{id}/side-effects", id.value())
                .with(as(lead))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        if (etag != null) {
            request.header("If-Match", etag);
        }
        return request.exchange();
    }

    private MvcTestResult answer(Person person, String body) {
        return web.post()
                .uri(
                        "/api/v1/gate-requests/{id}/side-effects/{journey}/answer",
                        id.value(),
                        returns.id().value())
                .with(as(person))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult page(Person person, String path) {
        return web.get()
                .uri("/gate-requests/" + id.value() + path)
                .with(as(person))
                .exchange();
    }

    private MvcTestResult post(Person person, String path, Object... fields) {
        var request = web.post()
                .uri("/gate-requests/" + id.value() + "/side-effects" + path)
                .with(as(person))
                .with(csrf());
        int version = effects.read(id, lead.acting()).version();
        request.param("version", String.valueOf(version));
        for (int at = 0; at < fields.length; at += 2) {
            Object value = fields[at + 1];
            request.param(
                    String.valueOf(fields[at]),
                    value instanceof org.journeygate.shared.Identity known
                            ? known.value().toString()
                            : String.valueOf(value));
        }
        return request.exchange();
    }

    private static List<String> list(MvcTestResult result, String path) throws UnsupportedEncodingException {
        return JsonPath.read(result.getResponse().getContentAsString(), path);
    }
}
