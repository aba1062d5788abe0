package org.journeygate.gates.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.journeygate.people.PeopleFixtures.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.UUID;
import org.journeygate.DatabaseTest;
import org.journeygate.gates.GateRequestFixtures;
import org.journeygate.gates.GateRequestId;
import org.journeygate.gates.RightsFixtures;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.people.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What the PMO looks at of what a squad decided by itself, on its pages and over REST. */
@DatabaseTest
class CharterSampleWebTests {

    @Autowired
    RightsFixtures charters;

    @Autowired
    GateRequestFixtures gates;

    @Autowired
    PeopleFixtures people;

    @Autowired
    JdbcClient database;

    @Autowired
    MockMvcTester web;

    private String code;

    @BeforeEach
    void letASquadDecideByItself() {
        GateRequestId id =
                charters.confirmed(charters.bet(charters.squad("Basket", "50000", "100000"), "Parcel shops", "40000"));
        charters.submit(id);
        code = database.sql("select code from decision").query(String.class).single();
    }

    @Test
    void showsWhatWasDecidedAgainstTheCharterAndTakesTheAnswer() {
        assertThat(page(pmo(), "/inbox?view=group")).bodyText().contains("Look at what Squad Basket decided by itself");
        assertThat(page(pmo(), "/charter-samples"))
                .bodyText()
                .contains("One decision waits for the PMO", "Parcel shops, G0", "Every decision that a squad takes");
        assertThat(page(pmo(), "/charter-samples/" + code))
                .bodyText()
                .contains("Did Squad Basket decide", "40\u00a0000\u00a0£", "50\u00a0000\u00a0£", "100\u00a0000\u00a0£")
                .contains("Cost of 40\u00a0000\u00a0£, by", "That it can be undone, by", "Prices", "Your answer");
        assertThat(page(lead(), "/charter-samples/" + code)).bodyText().doesNotContain("Your answer");

        assertThat(posted("asChartered", "false")).hasStatus(422).bodyText().contains("is missing");
        assertThat(web.post()
                        .uri("/charter-samples/{code}/answer", code)
                        .with(as(pmo()))
                        .with(csrf())
                        .param("asChartered", "false")
                        .param("reason", "A shelf has a price")
                        .exchange())
                .hasStatus(302);

        assertThat(page(lead(), "/charter-samples/" + code))
                .bodyText()
                .contains("not as its charter says", "A shelf has a price");
        assertThat(page(lead(), "/decisions/" + code))
                .bodyText()
                .contains("Looked at by the PMO: not as the charter says", "GO under charter");
        assertThat(page(lead(), "/decisions")).bodyText().contains("Looked at by the PMO: not as the charter says");
        assertThat(page(lead(), "/decisions/register.csv")).bodyText().contains("NOT_AS_CHARTERED");
        assertThat(page(lead(), "/insights"))
                .bodyText()
                .contains("1 of 1 went to the PMO for a look afterwards. Of 1 looked at, 1 not as the charter says")
                .contains("n = 1");
        assertThat(posted("asChartered", "true")).hasStatus(409);
    }

    @Test
    void listsAndAnswersOverRest() {
        assertThat(rest(lead(), "/api/v1/charter-samples?state=WAITING"))
                .bodyJson()
                .extractingPath("$.items[0].decisionCode")
                .isEqualTo(code);
        assertThat(rest(lead(), "/api/v1/charter-samples?state=AS_CHARTERED"))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(0);
        assertThat(answered(pmo(), "{}")).hasStatus(422);
        assertThat(answered(lead(), "{\"asChartered\": true}")).hasStatus(403);
        assertThat(answered(pmo(), "{\"asChartered\": true}"))
                .hasStatus(200)
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("AS_CHARTERED");
        assertThat(rest(lead(), "/api/v1/charter-samples/" + code))
                .bodyJson()
                .extractingPath("$.oneIn")
                .isEqualTo(1);
        assertThat(rest(lead(), "/api/v1/decisions"))
                .bodyJson()
                .extractingPath("$.items[0].charterSample")
                .isEqualTo("AS_CHARTERED");
        assertThat(rest(lead(), "/api/v1/insights/gates"))
                .bodyJson()
                .extractingPath("$.approvalsAvoided[0].lookedAt")
                .isEqualTo(1);
    }

    @Test
    void isDoneAsAWorkItemToo() {
        var item = database.sql("select id from work_item where kind = 'lookAtDecision'")
                .query(UUID.class)
                .single();

        assertThat(completed(item, "{\"accepted\": false}")).hasStatus(422);
        assertThat(completed(item, "{\"accepted\": false, \"reason\": \"A shelf has a price\"}"))
                .hasStatus(200);

        assertThat(rest(lead(), "/api/v1/charter-samples/" + code))
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("NOT_AS_CHARTERED");
    }

    private MvcTestResult completed(UUID item, String body) {
        return web.post()
                .uri("/api/v1/work-items/{id}/completion", item)
                .with(as(pmo()))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult answered(Person by, String body) {
        return web.post()
                .uri("/api/v1/charter-samples/{code}/answer", code)
                .with(as(by))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult posted(String name, String value) {
        return web.post()
                .uri("/charter-samples/{code}/answer", code)
                .with(as(pmo()))
                .with(csrf())
                .param(name, value)
                .exchange();
    }

    private MvcTestResult page(Person reader, String path) {
        return web.get().uri(path).with(as(reader)).exchange();
    }

    private MvcTestResult rest(Person reader, String path) {
        return web.get()
                .uri(path)
                .with(as(reader))
                .accept(MediaType.APPLICATION_JSON)
                .exchange();
    }

    private Person pmo() {
        return people.pmo("pmo");
    }

    private Person lead() {
        return people.lead("lead");
    }
}
