package org.journeygate.gates.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.journeygate.people.PeopleFixtures.as;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.journeygate.DatabaseTest;
import org.journeygate.gates.GateRequestFixtures;
import org.journeygate.gates.GateRequestId;
import org.journeygate.gates.GateRequestStatus;
import org.journeygate.gates.Outcome;
import org.journeygate.inbox.Inbox;
import org.journeygate.inbox.WorkItem;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.people.Person;
import org.journeygate.workflow.TimeMachine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@DatabaseTest
class GateRequestPagesWebTests {

    @Autowired
    MockMvcTester web;

    @Autowired
    GateRequestFixtures gates;

    @Autowired
    PeopleFixtures people;

    @Autowired
    Inbox inbox;

    @Autowired
    TimeMachine time;

    @Test
    void saysWhatIsMissingInADraft() {
        GateRequestId id = gates.draft(gates.newBet());

        assertThat(page(id, "", people.lead("lead")))
                .hasStatusOk()
                .bodyText()
                .contains("missing before you can ask for G0", "#evidence-metric-change");
    }

    @Test
    void savesAsTheLeadGoesAndAnswersWithTheReadinessAlone() {
        GateRequestId id = gates.draft(gates.newBet());

        MvcTestResult saved = web.post()
                .uri("/gate-requests/{id}/wording", id.value())
                .with(as(people.lead("lead")))
                .header("HX-Request", "true")
                .param("ask", "Let us look into it")
                .exchange();

        assertThat(saved).hasStatusOk().bodyText().contains("id=\"saved\"").doesNotContain("<html");
        assertThat(page(id, "", people.lead("lead"))).bodyText().contains("Let us look into it");
    }

    @Test
    void keepsWhatWasTypedWhenEvidenceIsRefused() {
        GateRequestId id = gates.draft(gates.newBet());

        MvcTestResult refused = web.post()
                .uri("/gate-requests/{id}/evidence", id.value())
                .with(as(people.lead("lead")))
                .param("kind", "RESEARCH")
                .param("title", "Twelve interviews")
                .exchange();

        assertThat(refused).hasStatus(422).bodyText().contains("Twelve interviews", "is missing");
    }

    @Test
    void walksFromReadyToDecidedThroughItsPages() {
        GateRequestId id = gates.readyFull();
        assertThat(page(id, "", people.lead("lead"))).bodyText().contains("Everything is there");
        post(id, "submission", people.lead("lead"), Map.of());

        Person pmo = people.pmo("pmo");
        String item = gates.item(id, "checkCompleteness").id().value().toString();
        assertThat(page(id, "/decide?item=" + item, pmo)).bodyText().contains("Can the panel decide on it as it is?");
        post(id, "completion", pmo, Map.of("item", item, "accepted", "true"));

        for (String login : new String[] {"exec", "exec2", "exec3"}) {
            Person voter = people.exec(login);
            assertThat(page(id, "/decide", voter)).bodyText().contains("Your vote");
            post(id, "votes", voter, Map.of("outcome", "GO", "seenRevision", "1"));
        }

        assertThat(gates.status(id)).isEqualTo(GateRequestStatus.DECIDED);
        assertThat(page(id, "", people.exec("exec"))).bodyText().contains("See the decision");
        assertThat(web.get().uri("/decisions").with(as(pmo)).exchange())
                .bodyText()
                .contains("One decision is on record");
        assertThat(web.get().uri("/decisions/register.csv").with(as(pmo)).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("DE-2026-0001");
    }

    @Test
    void asksTheChairToDecideATie() {
        GateRequestId id = gates.inReview();
        gates.vote(id, "exec", Outcome.STOP);
        gates.vote(id, "exec2", Outcome.PIVOT);
        gates.vote(id, "exec3", Outcome.PAUSE);

        assertThat(page(id, "/decide", people.exec("exec5")))
                .hasStatusOk()
                .bodyText()
                .contains("Decide as chair");
        post(
                id,
                "decision",
                people.exec("exec5"),
                Map.of("outcome", "PIVOT", "reason", "Another way", "seenRevision", "1"));

        assertThat(gates.status(id)).isEqualTo(GateRequestStatus.DECIDED);
    }

    @Test
    void showsWhereItIs() {
        GateRequestId id = gates.inReview();
        Person exec = people.exec("exec");

        assertThat(page(id, "/diagram", exec)).hasStatusOk().bodyText().contains("Assess and vote");
        assertThat(page(id, "/diagram.bpmn", exec)).hasStatusOk().bodyText().contains("userTask_vote");
        assertThat(page(id, "/diagram.json", exec)).hasStatusOk().bodyText().contains("userTask_vote");
    }

    @Test
    void hidesEvidenceAndVotesFromOutsiders() {
        GateRequestId id = gates.inReview();
        gates.vote(id, "exec", Outcome.GO);

        assertThat(page(id, "", people.admin("admin")))
                .hasStatusOk()
                .bodyText()
                .contains("Evidence is for the squad")
                .doesNotContain("Because of the numbers");
        assertThat(page(id, "", people.exec("exec2"))).bodyText().doesNotContain("Because of the numbers");
        assertThat(page(id, "", people.exec("exec"))).bodyText().contains("Because of the numbers");
    }

    @Test
    void opensNoWorkItemButOnesOwn() {
        GateRequestId id = gates.inReview();
        List<WorkItem> open = inbox.openAbout(id.value());
        Person exec = people.exec("exec");

        assertThat(open).hasSize(3).allSatisfy(item -> {
            var shown = assertThat(page(id, "/decide?item=" + item.id().value(), exec))
                    .hasStatusOk()
                    .bodyText();
            if (item.isHeldBy(exec.id())) {
                shown.contains("/inbox/" + item.id().value() + "/hand-over");
            } else {
                shown.doesNotContain(item.id().value().toString());
            }
        });
        assertThat(page(id, "/decide?item=" + UUID.randomUUID(), exec)).hasStatusOk();
    }

    private MvcTestResult page(GateRequestId id, String path, Person reader) {
        return web.get()
                .uri("/gate-requests/" + id.value() + path)
                .with(as(reader))
                .exchange();
    }

    private void post(GateRequestId id, String act, Person person, Map<String, String> typed) {
        var request = web.post().uri("/gate-requests/{id}/" + act, id.value()).with(as(person));
        typed.forEach(request::param);
        assertThat(request.exchange()).hasStatus(302);
    }
}
