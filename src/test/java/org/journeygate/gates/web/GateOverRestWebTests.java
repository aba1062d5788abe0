package org.journeygate.gates.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.journeygate.people.PeopleFixtures.as;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.List;
import org.journeygate.DatabaseTest;
import org.journeygate.gates.GateRequestFixtures;
import org.journeygate.initiatives.Initiative;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.people.Person;
import org.journeygate.workflow.TimeMachine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A gate over REST as other programs see it: shapes, statuses, and the whole way from a draft to the chair's decision. */
@DatabaseTest
class GateOverRestWebTests {

    @Autowired
    MockMvcTester web;

    @Autowired
    GateRequestFixtures gates;

    @Autowired
    PeopleFixtures people;

    @Autowired
    TimeMachine time;

    Person lead;
    Person pmo;

    @BeforeEach
    void meetThePeople() {
        gates.executives();
        lead = people.lead("lead");
        pmo = people.pmo("pmo");
    }

    @Test
    void walksFromADraftThatIsNotReadyToTheChairsDecision() {
        Initiative bet = gates.before("G2", gates.newBet());
        MvcTestResult begun =
                post("/gate-requests", lead, "{\"initiativeId\":\"%s\",\"gate\":\"G2\"}".formatted(bet.code()));
        assertThat(begun).hasStatus(201).containsHeader("ETag").containsHeader("Location");
        String path = "/gate-requests/" + text(begun, "$.id");
        assertThat(text(begun, "$.code")).startsWith("GR-2026-");
        assertThat(text(begun, "$.status")).isEqualTo("DRAFT");

        MvcTestResult refused = post(path + "/submission", lead, "");
        assertThat(refused).hasStatus(422).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(list(refused, "$.errors[*].field")).isNotEmpty();
        assertThat(text(refused, "$.type")).isEqualTo("urn:journeygate:gate-request-not-ready");

        fill(path, begun);
        assertThat(text(get(path + "/readiness", lead), "$.ready")).isEqualTo("true");
        assertThat(post(path + "/submission", lead, "")).hasStatusOk();

        String check = item(pmo, "group", "checkCompleteness");
        assertThat(post("/work-items/" + check + "/completion", pmo, "{\"accepted\":true}"))
                .hasStatusOk();
        assertThat(text(get(path, lead), "$.status")).isEqualTo("IN_REVIEW");

        MvcTestResult mine = get("/work-items?view=mine", people.exec("exec"));
        String vote =
                "{\"outcome\":\"STOP\",\"reason\":\"Too dear\",\"item\":\"%s\",\"itemVersion\":%s,\"seenRevision\":1}"
                        .formatted(text(mine, "$.items[0].id"), text(mine, "$.items[0].version"));
        assertThat(text(mine, "$.items[0].subject.type")).isEqualTo("gate-request");
        MvcTestResult cast = post(path + "/votes", people.exec("exec"), vote);
        assertThat(cast).hasStatus(201);
        assertThat(text(cast, "$.status")).isEqualTo("IN_REVIEW");
        assertThat(post(path + "/votes", people.exec("exec2"), "{\"outcome\":\"PIVOT\",\"reason\":\"Another way\"}"))
                .hasStatus(201);

        time.advanceTo(Instant.parse("2026-03-10T17:00:00Z"));
        assertThat(text(get(path, pmo), "$.status")).isEqualTo("WITH_CHAIR");
        assertThat(post(path + "/decision", people.exec("exec5"), "{\"outcome\":\"GO\",\"reason\":\"No\"}"))
                .hasStatus(422);
        MvcTestResult decided = post(
                path + "/decision",
                people.exec("exec5"),
                "{\"outcome\":\"PIVOT\",\"reason\":\"Another way it is\",\"conditions\":[],\"seenRevision\":1}");
        assertThat(decided).hasStatusOk();
        assertThat(text(decided, "$.status")).isEqualTo("DECIDED");

        MvcTestResult decision = get("/decisions/" + text(decided, "$.decisionId"), pmo);
        assertThat(text(decision, "$.outcome")).isEqualTo("PIVOT");
        assertThat(text(decision, "$.evidenceHash")).hasSize(64);
        assertThat(list(decision, "$.votes[*].vote")).containsExactly("STOP", "PIVOT");
        assertThat(list(decision, "$.dissent[*].vote")).containsExactly("STOP");
        assertThat(text(get("/audit/verification", people.auditor("auditor")), "$.valid"))
                .isEqualTo("true");
        assertThat(list(get(path + "/timeline", lead), "$.items[*].action"))
                .contains("gate-request.submitted", "gate.decided");
        assertThat(post(path + "/votes", people.exec("exec"), "{\"outcome\":\"GO\"}"))
                .hasStatus(409);
    }

    @Test
    void refusesWithTheStatusThatTheContractNames() {
        String path = "/gate-requests/" + gates.inReview().value();

        assertThat(post(path + "/votes", people.exec("sponsor"), "{\"outcome\":\"GO\"}"))
                .hasStatus(403);
        assertThat(post(path + "/votes", lead, "{\"outcome\":\"GO\"}")).hasStatus(403);
        assertThat(post(path + "/votes", people.exec("exec6"), "{\"outcome\":\"GO\"}"))
                .hasStatus(403);
        assertThat(post(path + "/votes", people.exec("exec"), "{\"outcome\":\"STOP\"}"))
                .hasStatus(422);
        assertThat(post(path + "/votes", people.exec("exec"), "{\"outcome\":\"MAYBE\"}"))
                .hasStatus(422);
        assertThat(post(path + "/votes", people.exec("exec"), "{\"outcome\":\"GO\",\"seenRevision\":7}"))
                .hasStatus(412);
        assertThat(post(path + "/votes", people.exec("exec"), "{\"outcome\":\"GO\",\"unknown\":1}"))
                .hasStatus(400);
        assertThat(post(path + "/votes", people.exec("exec"), "{")).hasStatus(400);
        assertThat(post("/gate-requests/GR-2026-9999/votes", people.exec("exec"), "{\"outcome\":\"GO\"}"))
                .hasStatus(404);
        assertThat(put(path, lead, null, "{\"ask\":\"x\"}")).hasStatus(428);
        assertThat(post(path + "/decision", people.exec("exec"), "{\"outcome\":\"GO\"}"))
                .hasStatus(403);
        assertThat(post(path + "/submission", lead, "")).hasStatus(409);
    }

    @Test
    void listsByStatusNewestFirst() {
        gates.inReview();
        gates.readyLight();

        MvcTestResult drafts = get("/gate-requests?status=DRAFT", lead);
        assertThat(text(drafts, "$.total")).isEqualTo("1");
        assertThat(text(get("/gate-requests?size=1", lead), "$.items[0].status"))
                .isEqualTo("DRAFT");
    }

    private void fill(String path, MvcTestResult begun) {
        String etag = begun.getResponse().getHeader("ETag");
        MvcTestResult worded =
                put(path, lead, etag, "{\"ask\":\"180 000\",\"measured\":null,\"notKnown\":\"Returns\"}");
        assertThat(worded).hasStatusOk();
        String answers = list(get(path, lead), "$.criteria[?(@.criterion.answer == 'DECLARED')].criterion.key").stream()
                .map("{\"criterion\":\"%s\",\"met\":true,\"reason\":\"Seen\"}"::formatted)
                .collect(java.util.stream.Collectors.joining(","));
        String scores =
                list(get("/gate-models/journey-bet", lead), "$.gates[?(@.key == 'G2')].shouldMeet[*].key").stream()
                        .map("\"%s\":7"::formatted)
                        .collect(java.util.stream.Collectors.joining(","));
        assertThat(put(
                        path + "/criteria",
                        lead,
                        worded.getResponse().getHeader("ETag"),
                        "{\"answers\":[%s],\"scores\":{%s}}".formatted(answers, scores)))
                .hasStatusOk();
        assertThat(put(
                        path + "/side-effects",
                        lead,
                        "\"0\"",
                        "{\"none\":{\"reason\":\"Nobody else comes by there\"},\"items\":[]}"))
                .hasStatusOk();
        for (String kind : new String[] {"RESEARCH", "SIDE_EFFECT", "FINANCE"}) {
            assertThat(post(
                            path + "/evidence",
                            lead,
                            "{\"kind\":\"%s\",\"title\":\"%s\",\"finding\":\"Fine\",\"source\":\"Lab\",\"gatheredOn\":\"2026-02-20\",\"sampleSize\":12,\"customers\":true}"
                                    .formatted(kind, kind)))
                    .hasStatus(201);
        }
    }

    private String item(Person person, String view, String kind) {
        return list(get("/work-items?view=" + view, person), "$.items[?(@.kind == '%s')].id".formatted(kind))
                .get(0);
    }

    private MvcTestResult get(String path, Person person) {
        return web.get().uri("/api/v1" + path).with(as(person)).exchange();
    }

    private MvcTestResult post(String path, Person person, String body) {
        return web.post()
                .uri("/api/v1" + path)
                .with(as(person))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult put(String path, Person person, String etag, String body) {
        var request = web.put().uri("/api/v1" + path).with(as(person)).contentType(MediaType.APPLICATION_JSON);
        if (etag != null) {
            request.header("If-Match", etag);
        }
        return request.content(body).exchange();
    }

    private static String text(MvcTestResult result, String path) {
        return String.valueOf((Object) JsonPath.read(body(result), path));
    }

    private static List<String> list(MvcTestResult result, String path) {
        return JsonPath.read(body(result), path);
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
