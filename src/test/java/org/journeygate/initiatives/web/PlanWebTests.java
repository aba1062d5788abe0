package org.journeygate.initiatives.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.journeygate.people.PeopleFixtures.as;

import java.math.BigDecimal;
import org.journeygate.DatabaseTest;
import org.journeygate.StatementCounter;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.InitiativeFixtures;
import org.journeygate.initiatives.plans.Plan;
import org.journeygate.initiatives.plans.Plans;
import org.journeygate.journeys.Personas;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.people.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A bet's theme, plan and checks, in the browser and over REST. */
@DatabaseTest
class PlanWebTests {

    @Autowired
    MockMvcTester web;

    @Autowired
    InitiativeFixtures bets;

    @Autowired
    Plans plans;

    @Autowired
    Personas personas;

    @Autowired
    PeopleFixtures people;

    @Autowired
    StatementCounter counter;

    Initiative bet;
    Person lead;
    Person pmo;

    @BeforeEach
    void raiseBet() {
        bet = bets.bet("Checkout");
        lead = people.lead("lead");
        pmo = people.pmo("pmo");
    }

    @Test
    void writesThePlanSectionBySection() {
        String theme = created(
                "/themes",
                "name",
                "Easier buying",
                "why",
                "They ask",
                "ownerId",
                "pmo",
                "from",
                "2026-01-01",
                "portfolioId",
                "retail");
        assertThat(page(lead, "/themes")).bodyText().contains("Easier buying", "no bet");

        assertThat(sent("purpose", "version", "0", "themeId", theme, "job", "Pay without fuss"))
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .isEqualTo("/initiatives/" + bet.code() + "#plan-purpose");
        sent("worth", "version", "1", "revenue.amount", "240 000", "revenue.estimate", "From the experiment");
        sent(
                "milestones",
                "version",
                "2",
                "milestones[0].name",
                "Shops signed",
                "milestones[0].dueOn",
                "2026-02-20",
                "milestones[2].name",
                "Pilot over",
                "milestones[2].dueOn",
                "2026-06-30");
        sent(
                "roadmap",
                "version",
                "3",
                "phases[1].name",
                "Pilot",
                "phases[1].goal",
                "Does it hold?",
                "phases[1].from",
                "2026-03-01",
                "phases[1].until",
                "2026-06-30",
                "phases[1].share",
                "5");
        sent(
                "risks",
                "version",
                "4",
                "risks[0].text",
                "Queues at noon",
                "risks[0].likelihood",
                "HIGH",
                "risks[0].impact",
                "MEDIUM",
                "risks[0].ownerId",
                "lead");
        sent(
                "discovery",
                "version",
                "5",
                "discovery[0].what",
                "Twelve shopkeepers",
                "discovery[0].kind",
                "INTERVIEWS",
                "discovery[0].milestone",
                "Pilot over",
                "discovery[0].planned",
                "12",
                "discovery[0].on",
                "2026-05-01");
        sent("trade-offs", "version", "6", "tradeOffs", "The other bet waits");

        assertThat(page(people.person("member"), "/initiatives/" + bet.code()))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "will move",
                        "Easier buying",
                        "Pay without fuss",
                        "Phase 1 of 1, “Pilot”, runs until",
                        "One milestone is late",
                        "For “Pilot over”",
                        "Queues at noon",
                        "The other bet waits")
                .doesNotContain("/plan/risks");
        assertThat(page(lead, "/themes/" + theme)).bodyText().contains("One bet serves “Easier buying”", bet.code());
        for (String section :
                new String[] {"purpose", "worth", "roadmap", "milestones", "risks", "discovery", "trade-offs"}) {
            assertThat(page(lead, "/initiatives/" + bet.code() + "/plan/" + section))
                    .hasStatusOk();
        }

        sent(
                "milestones",
                "version",
                "7",
                "milestones[0].name",
                "Shops signed",
                "milestones[0].was",
                "Shops signed",
                "milestones[0].dueOn",
                "2026-02-20",
                "milestones[0].out",
                "true",
                "milestones[1].name",
                "Pilot done",
                "milestones[1].was",
                "Pilot over",
                "milestones[1].dueOn",
                "2026-06-30");
        Plan plan = plans.of(bet.id());
        assertThat(plan.milestones()).extracting(Plan.Milestone::name).containsExactly("Pilot done");
        assertThat(plan.discovery()).extracting(Plan.Discovery::milestone).containsExactly("Pilot done");
        counter.during(() -> page(lead, "/initiatives/" + bet.code())).atMost(45);
    }

    @Test
    void keepsWhatWasTypedAndNamesTheRowAtFault() {
        assertThat(sent(
                        "milestones",
                        "version",
                        "0",
                        "milestones[1].name",
                        "Pilot over",
                        "milestones[1].dueOn",
                        "soon"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("value=\"Pilot over\"", "value=\"soon\"", "milestones[1].dueOn-hint");
        assertThat(sent("risks", "version", "0", "risks[2].text", "Queues"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#risks[2].likelihood\"", "value=\"Queues\"");
        assertThat(sent("trade-offs", "version", "7", "tradeOffs", "Kept"))
                .hasStatus(HttpStatus.PRECONDITION_FAILED)
                .bodyText()
                .contains("Kept");
        assertThat(sent("nowhere", "version", "0")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void readsAndWritesThePlanOverRest() {
        String path = "/api/v1/initiatives/" + bet.code() + "/plan";

        assertThat(web.get().uri(path).with(as(lead)))
                .hasStatusOk()
                .hasHeader(HttpHeaders.ETAG, "\"0\"")
                .bodyJson()
                .extractingPath("$.hypothesis")
                .asString()
                .startsWith("We believe that one page instead of four gets more people through for First-time buyers at"
                        + " Find of First purchase will move Checkout completed from 60 % to 63–66 % by 2030-06-30");
        assertThat(put(path, "0", """
                {"job": "Pay without fuss", "milestones": [{"name": "Pilot over", "dueOn": "2026-02-01"}],
                 "discovery": [{"milestone": "Pilot over", "kind": "PILOT", "what": "Two shops", "on": "2026-01-15"}]}
                """))
                .hasStatusOk()
                .hasHeader(HttpHeaders.ETAG, "\"1\"")
                .bodyJson()
                .hasPathSatisfying(
                        "$.milestones[0].late", late -> assertThat(late).isEqualTo(true))
                .hasPathSatisfying(
                        "$.discovery[0].milestone", name -> assertThat(name).isEqualTo("Pilot over"));
        assertThat(put(path, "0", "{}")).hasStatus(HttpStatus.PRECONDITION_FAILED);
        assertThat(put(path, "1", "{\"jobb\": \"x\"}")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(put(path, "1", "{\"risks\": [{\"text\": \"x\"}]}"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("risks[0].likelihood");
        assertThat(web.put()
                        .uri(path)
                        .with(as(lead))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .hasStatus(HttpStatus.PRECONDITION_REQUIRED);
    }

    @Test
    void answersACheckOnItsPageAndOverRest() {
        String own = "/initiatives/" + bet.code();
        assertThat(page(lead, own)).bodyText().doesNotContain("id=\"checks\"");
        personas.create(
                bet.portfolio(),
                new Personas.Particulars("Households", "Replace it", new BigDecimal("80"), null, "ledger"),
                pmo.acting());

        assertThat(page(lead, own)).bodyText().contains("id=\"check-persona-fit\"", own + "/checks/persona-fit");
        assertThat(page(lead, own + "/checks/persona-fit")).bodyText().contains("outside the critical mass");
        assertThat(web.post().uri(own + "/checks/persona-fit").with(as(lead)).param("reason", " "))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(web.post().uri(own + "/checks/persona-fit").with(as(lead)).param("reason", "They grow fastest"))
                .hasStatus3xxRedirection();

        assertThat(page(pmo, own)).bodyText().contains("What speaks against it is answered", "They grow fastest");
        assertThat(web.get().uri("/api/v1" + own + "/checks").with(as(lead)))
                .bodyJson()
                .hasPathSatisfying("$.items[0].open", open -> assertThat(open).isEqualTo(false))
                .hasPathSatisfying(
                        "$.items[0].answer.reason", reason -> assertThat(reason).isEqualTo("They grow fastest"));
        assertThat(web.post()
                        .uri("/api/v1" + own + "/checks/persona-fit/answer")
                        .with(as(lead))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reason\": \"They pay best\"}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.answer.stance")
                .isEqualTo("STANDS");
        assertThat(web.post()
                        .uri("/api/v1" + own + "/checks/orphan-bet/answer")
                        .with(as(lead))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reason\": \"Why\"}"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    private String created(String path, String... fields) {
        var request = web.post().uri(path).with(as(pmo));
        for (int at = 0; at < fields.length; at += 2) {
            request.param(fields[at], fields[at + 1]);
        }
        String url = request.exchange().getResponse().getRedirectedUrl();
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private MvcTestResult sent(String section, String... fields) {
        var request = web.post()
                .uri("/initiatives/" + bet.code() + "/plan/" + section)
                .with(as(lead));
        for (int at = 0; at < fields.length; at += 2) {
            request.param(fields[at], fields[at + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult put(String path, String version, String body) {
        return web.put()
                .uri(path)
                .with(as(lead))
                .header(HttpHeaders.IF_MATCH, '"' + version + '"')
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult page(Person reader, String path) {
        return web.get().uri(path).with(as(reader)).exchange();
    }
}
