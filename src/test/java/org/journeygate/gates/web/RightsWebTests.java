package org.journeygate.gates.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.journeygate.people.PeopleFixtures.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.journeygate.DatabaseTest;
import org.journeygate.gates.GateRequestFixtures;
import org.journeygate.gates.GateRequestId;
import org.journeygate.gates.GateRequestStatus;
import org.journeygate.gates.Rights;
import org.journeygate.gates.RightsFixtures;
import org.journeygate.gates.confirmations.Confirmation;
import org.journeygate.inbox.Inbox;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.people.Person;
import org.journeygate.people.Role;
import org.journeygate.squads.Squad;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A gate passed under a charter, on its pages and over REST. */
@DatabaseTest
class RightsWebTests {

    @Autowired
    RightsFixtures charters;

    @Autowired
    GateRequestFixtures gates;

    @Autowired
    Rights rights;

    @Autowired
    Inbox inbox;

    @Autowired
    PeopleFixtures people;

    @Autowired
    MockMvcTester web;

    private GateRequestId id;

    @BeforeEach
    void draft() {
        Squad squad = charters.squad("Basket", "50000", "100000");
        id = gates.ready(charters.bet(squad, "Parcel shops", "40000"));
    }

    @Test
    void leadsFromTheDraftThroughBothConfirmationsToTheDecision() {
        assertThat(page("lead", "/gate-requests/" + id.value()))
                .bodyText()
                .contains("It goes to the panel: finance has not confirmed the cost as it stands.", "Not asked yet");

        for (Confirmation.Kind kind : Confirmation.Kind.values()) {
            assertThat(posted("lead", "/gate-requests/" + id.value() + "/confirmations", "kind", kind.name()))
                    .hasStatus(302);
        }
        for (Confirmation asked : rights.confirmations(id)) {
            String confirmer = asked.kind() == Confirmation.Kind.COST ? "finance" : "engineer";
            String path = "/gate-requests/" + asked.requestCode() + "/confirmations/"
                    + asked.id().value();
            assertThat(page(confirmer, path)).bodyText().contains("Your answer");
            assertThat(posted(confirmer, path + "/answer", "accepted", "false"))
                    .hasStatus(422)
                    .bodyText()
                    .contains("is missing");
            assertThat(posted(confirmer, path + "/answer", "accepted", "true")).hasStatus(302);
            assertThat(page(confirmer, path)).bodyText().contains("Confirmed by");
        }
        assertThat(page("lead", "/gate-requests/" + id.value()))
                .bodyText()
                .contains("Inside your charter&#39;s rights: it goes on at once.");
        assertThat(page("lead", "/gate-requests/" + id.value()))
                .bodyText()
                .contains("never leaves to you", "This applies: Prices", "None of this applies");
        assertThat(web.post()
                        .uri("/gate-requests/" + id.value() + "/submission")
                        .with(as(person("lead")))
                        .with(csrf())
                        .param("charter", charters.none(id).charter())
                        .param("line", "")
                        .exchange())
                .hasStatus(302);

        assertThat(gates.status(id)).isEqualTo(GateRequestStatus.DECIDED);
        String decision =
                "/decisions/DE" + rights.confirmations(id).get(0).requestCode().substring(2);
        assertThat(page("auditor", decision))
                .bodyText()
                .contains("Decided by the squad under its charter", "GO under charter CH-")
                .doesNotContain("Nobody voted");
        assertThat(page("auditor", "/decisions/register.csv")).bodyText().contains("\"charter\",\"CH-");
        assertThat(page("lead", "/insights")).bodyText().contains("One gate was passed under charters");
        assertThat(page("lead", "/insights/approvals-avoided.csv")).bodyText().contains("Squad Basket\",1,1");
    }

    @Test
    void saysOverRestWhoDecidesAndWhatIsConfirmed() {
        assertThat(rest("lead", "/api/v1/gate-requests/" + id.value() + "/rights"))
                .bodyJson()
                .extractingPath("$.limit")
                .isEqualTo("COST_UNCONFIRMED");
        MvcTestResult asked = web.post()
                .uri("/api/v1/gate-requests/{id}/confirmations", id.value())
                .with(as(people.lead("lead")))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"kind\": \"COST\"}")
                .exchange();
        assertThat(asked).hasStatus(201).bodyJson().extractingPath("$.state").isEqualTo("OPEN");
        Confirmation open = rights.confirmations(id).get(0);
        assertThat(web.post()
                        .uri(
                                "/api/v1/work-items/{id}/completion",
                                inbox.openAbout(open.id().value()).get(0).id().value())
                        .with(as(people.person("finance")))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"accepted\": true}")
                        .exchange())
                .hasStatus(200);
        charters.confirm(id, Confirmation.Kind.REVERSIBILITY);
        assertThat(rest("exec", "/api/v1/gate-requests/" + id.value() + "/rights"))
                .bodyJson()
                .extractingPath("$.inside")
                .isEqualTo(true);

        assertThat(submitted("{\"mustEscalate\": []}")).hasStatus(422);
        assertThat(submitted("{\"charter\": \"CH-2020-0001\", \"mustEscalate\": []}"))
                .hasStatus(409);
        String charter = charters.none(id).charter();
        assertThat(submitted("{\"charter\": \"" + charter + "\", \"mustEscalate\": [\"Colours\"]}"))
                .hasStatus(422);
        assertThat(submitted("{\"charter\": \"" + charter + "\", \"mustEscalate\": []}"))
                .hasStatus(200)
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo("DECIDED");

        assertThat(rest("exec", "/api/v1/decisions?q=under"))
                .bodyJson()
                .extractingPath("$.items[0].charter.number")
                .isEqualTo(1);
        assertThat(rest("exec", "/api/v1/insights/gates"))
                .bodyJson()
                .extractingPath("$.approvalsAvoided[0].gates")
                .isEqualTo(1);
    }

    @Test
    void sendsToThePanelOverRestWhatNobodySaidTheLinesOf() {
        for (Confirmation.Kind kind : Confirmation.Kind.values()) {
            charters.confirm(id, kind);
        }
        assertThat(rest("lead", "/api/v1/gate-requests/" + id.value() + "/rights"))
                .bodyJson()
                .extractingPath("$.mustEscalate[0]")
                .isEqualTo("Prices");

        assertThat(submitted(null))
                .hasStatus(200)
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo("IN_REVIEW");

        assertThat(rest("exec", "/api/v1/gate-requests/" + id.value() + "/rights"))
                .bodyJson()
                .extractingPath("$.limit")
                .isEqualTo("MUST_ESCALATE_UNSAID");
        assertThat(page("exec", "/gate-requests/" + id.value()))
                .bodyText()
                .contains("The squad did not say whether this applies:", "Prices");
    }

    private MvcTestResult submitted(@Nullable String body) {
        var post = web.post()
                .uri("/api/v1/gate-requests/{id}/submission", id.value())
                .with(as(people.lead("lead")));
        return (body == null
                        ? post
                        : post.contentType(MediaType.APPLICATION_JSON).content(body))
                .exchange();
    }

    private MvcTestResult page(String login, String path) {
        return web.get().uri(path).with(as(person(login))).exchange();
    }

    private MvcTestResult rest(String login, String path) {
        return web.get()
                .uri(path)
                .with(as(person(login)))
                .accept(MediaType.APPLICATION_JSON)
                .exchange();
    }

    private MvcTestResult posted(String login, String path, String name, String value) {
        return web.post()
                .uri(path)
                .with(as(person(login)))
                .with(csrf())
                .param(name, value)
                .exchange();
    }

    private Person person(String login) {
        return switch (login) {
            case "lead" -> people.lead("lead");
            case "exec" -> people.exec("exec");
            case "auditor" -> people.person("auditor", Role.AUDITOR);
            default -> people.person(login);
        };
    }
}
