package org.journeygate.gates.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.journeygate.people.PeopleFixtures.as;

import org.journeygate.DatabaseTest;
import org.journeygate.gates.GateRequestFixtures;
import org.journeygate.gates.GateRequestId;
import org.journeygate.gates.GateRequestRow;
import org.journeygate.gates.GateRequests;
import org.journeygate.gates.Outcome;
import org.journeygate.gates.Submissions;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.workflow.TimeMachine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What the squad lead and the deciders see of what was carried over from the gate before. */
@DatabaseTest
class CarriedOverWebTests {

    @Autowired
    MockMvcTester web;

    @Autowired
    GateRequestFixtures gates;

    @Autowired
    GateRequests requests;

    @Autowired
    Submissions submissions;

    @Autowired
    PeopleFixtures people;

    @Autowired
    TimeMachine time;

    @Test
    void asksForWhatIsNewFirst() {
        GateRequestRow draft = draftForG3();

        assertThat(page(draft, ""))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence(
                        "New at G3",
                        "criterion-evidence-strong-enough",
                        "Carried over: change what is no longer so",
                        "criterion-charter-in-force",
                        "score-capability",
                        "Change evidence or take it out");
    }

    @Test
    void takesOutWhatNoLongerHolds() {
        GateRequestRow draft = draftForG3();

        assertThat(web.post()
                        .uri("/gate-requests/{id}/criteria", draft.code())
                        .with(as(people.lead("lead")))
                        .param("met.charter-in-force", "none")
                        .param("scores.capability", "")
                        .param("scores.reversibility", "7"))
                .hasStatus3xxRedirection();

        assertThat(web.get().uri("/api/v1/gate-requests/{id}", draft.code()).with(as(people.lead("lead"))))
                .bodyJson()
                .satisfies(json -> {
                    assertThat(json).doesNotHavePath("$.scores.capability");
                    assertThat(json).doesNotHavePath("$.carriedScores.capability");
                    assertThat(json)
                            .extractingPath("$.carriedScores.reversibility.gate")
                            .isEqualTo("G2");
                    assertThat(json)
                            .extractingPath("$.criteria[?(@.criterion.key=='charter-in-force')].met")
                            .asArray()
                            .containsExactly((Object) null);
                    assertThat(json)
                            .extractingPath("$.evidence[0].carriedFrom.gate")
                            .isEqualTo("G2");
                    assertThat(json).extractingPath("$.follows.gate").isEqualTo("G2");
                });
    }

    @Test
    void keepsWhatWasTypedBesideTheEvidenceThatIsChanged() {
        GateRequestRow draft = draftForG3();
        String item = String.valueOf(gates.evidence(draft.id()).get(0).value());

        assertThat(web.post()
                        .uri("/gate-requests/{id}/evidence/{item}", draft.code(), item)
                        .with(as(people.lead("lead")))
                        .param("changing", item)
                        .param("version", "0")
                        .param("kind", "RESEARCH")
                        .param("title", "Twelve interviews"))
                .hasStatus(422)
                .bodyText()
                .containsOnlyOnce("value=\"Twelve interviews\"");
    }

    @Test
    void marksForTheDecidersWhatIsNewAndWhatIsUnchanged() {
        GateRequestRow draft = draftForG3();
        gates.complete(draft.id());
        submissions.submit(draft.id(), gates.lead());

        assertThat(web.get().uri("/gate-requests/{id}/decide", draft.code()).with(as(people.pmo("pmo"))))
                .bodyText()
                .contains("<b>new</b>", "unchanged", "GR-2026-");
    }

    @Test
    void leadsFromTheDecisionToTheDraft() {
        GateRequestRow draft = draftForG3();
        GateRequestRow decided = requests.about(draft.initiative()).get(1);

        assertThat(web.get()
                        .uri("/decisions/{code}", "DE" + decided.code().substring(2))
                        .with(as(people.pmo("pmo"))))
                .bodyText()
                .contains("What follows", draft.code(), "for G3, draft");
    }

    private GateRequestRow draftForG3() {
        GateRequestId id = gates.inReview();
        gates.decideBy(id, Outcome.GO);
        time.runDue();
        return requests.following(id).orElseThrow();
    }

    private MockMvcTester.MockMvcRequestBuilder page(GateRequestRow request, String path) {
        return web.get().uri("/gate-requests/" + request.code() + path).with(as(people.lead("lead")));
    }
}
