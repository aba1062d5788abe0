package org.journeygate.squads.charters.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.journeygate.people.PeopleFixtures.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.journeygate.DatabaseTest;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.people.Person;
import org.journeygate.squads.Squad;
import org.journeygate.squads.Squads;
import org.journeygate.squads.charters.Charter;
import org.journeygate.squads.charters.CharterFixtures;
import org.journeygate.squads.charters.CharterParticulars;
import org.journeygate.squads.charters.Charters;
import org.journeygate.workflow.TimeMachine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** A charter as pages, PDF and REST. Monday 2 March 2026. */
@DatabaseTest
class CharterWebTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);

    @Autowired
    MockMvc mvc;

    @Autowired
    CharterFixtures fixtures;

    @Autowired
    Charters charters;

    @Autowired
    Squads squads;

    @Autowired
    PeopleFixtures people;

    @Autowired
    TimeMachine time;

    private Squad squad;

    @BeforeEach
    void formASquad() {
        squad = fixtures.squad("Basket");
    }

    @Test
    void isWrittenSectionBySectionUntilNothingIsMissing() throws Exception {
        Person lead = people.lead("lead");
        assertThat(page("/squads/" + squad.id().value(), lead))
                .contains("Has no charter in force: every decision goes to a panel", "Begin a charter");
        mvc.perform(post("/charters")
                        .with(as(lead))
                        .param("squadId", squad.id().value().toString()))
                .andExpect(redirectedUrl("/charters/CH-2026-0001"));
        assertThat(page("/charters/CH-2026-0001", lead))
                .contains("Seven things are missing", "Choose the stages that it owns", "/edit/rights");
        var journey = fixtures.journey("First purchase");
        String pay = journey.stages().get(1).id().value().toString();
        String member = people.person("member").id().value().toString();
        for (String section :
                new String[] {"purpose", "segment", "members", "success", "rights", "escalation", "agreements", "term"
                }) {
            assertThat(page("/charters/CH-2026-0001/edit/" + section, lead)).contains("charter-form");
        }
        mvc.perform(post("/charters/CH-2026-0001/edit/segment")
                        .with(as(lead))
                        .param("version", "0")
                        .param("stageIds", pay))
                .andExpect(redirectedUrl("/charters/CH-2026-0001#part-segment"));
        mvc.perform(post("/charters/CH-2026-0001/edit/members")
                        .with(as(lead))
                        .param("version", "1")
                        .param("members", member + ":DESIGN", member + ":DATA"))
                .andExpect(status().isFound());
        mvc.perform(post("/charters/CH-2026-0001/edit/rights")
                        .with(as(lead))
                        .param("version", "2")
                        .param("rights.perDecision", "20 000")
                        .param("rights.perQuarter", "10 000"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("is less than one decision may cost")));
        mvc.perform(post("/charters/CH-2026-0001/edit/escalation")
                        .with(as(lead))
                        .param("version", "2")
                        .param("mustEscalate", "Prices\n\nPersonal data")
                        .param("escalationPath[0].to", "FUNCTION_HEAD")
                        .param("escalationPath[0].function", "DESIGN")
                        .param("escalationPath[0].workingDays", "2")
                        .param("escalationPath[1].to", "SPONSOR")
                        .param("escalationPath[1].workingDays", "soon"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("is no whole number")));
        mvc.perform(post("/charters/CH-2026-0001/edit/escalation")
                        .with(as(lead))
                        .param("version", "2")
                        .param("mustEscalate", "Prices\n\nPersonal data")
                        .param("escalationPath[0].to", "FUNCTION_HEAD")
                        .param("escalationPath[0].function", "DESIGN")
                        .param("escalationPath[0].workingDays", "2"))
                .andExpect(status().isFound());
        mvc.perform(post("/charters/CH-2026-0001/edit/purpose")
                        .with(as(lead))
                        .param("version", "2")
                        .param("purpose", "Late"))
                .andExpect(status().isPreconditionFailed());
        assertThat(page("/charters/CH-2026-0001", lead))
                .contains(
                        "Three things are missing",
                        "First purchase",
                        "Personal data",
                        "head of Design, 2 working days");
        mvc.perform(post("/charters/CH-2026-0001/submission").with(as(lead)))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void isReadAtAnyPastDayComparedAndPrinted() throws Exception {
        Charter former = fixtures.approved(squad, TODAY, JUNE);
        Charter draft = charters.amend(former.id(), fixtures.lead());
        Person lead = people.lead("lead");
        mvc.perform(post("/charters/" + draft.code() + "/edit/agreements")
                        .with(as(lead))
                        .param("version", "0")
                        .param("workingAgreements", "Every decision is written down\nNo meeting on Friday"))
                .andExpect(status().isFound());
        String versions = "/squads/" + squad.id().value() + "/charters";

        assertThat(page(versions, people.auditor("auditor")))
                .contains("Basket decides by version 1 until", "Version 2");
        assertThat(page(versions, people.person("anybody"))).doesNotContain("Version 2");
        assertThat(page(versions + "?on=2026-03-01", lead)).contains("Basket had no charter in force");
        assertThat(page(versions + "?on=2026-03-02", lead)).contains("Basket decided by version 1");
        assertThat(page("/charters/CH-2026-0001/compare/CH-2026-0002", lead))
                .contains("Version 2 differs from Version 1 in one section", "No meeting on Friday");
        byte[] pdf = mvc.perform(get("/charters/CH-2026-0001/charter.pdf").with(as(lead)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        mvc.perform(get("/api/v1/squads/" + squad.id().value() + "/charter?on=2026-03-02")
                        .with(as(lead)))
                .andExpect(jsonPath("$.code").value("CH-2026-0001"))
                .andExpect(jsonPath("$.rights.perDecision").value(20000))
                .andExpect(jsonPath("$.inForceFrom").value("2026-03-02"));
        mvc.perform(get("/api/v1/squads/" + squad.id().value() + "/charter?on=2026-03-01")
                        .with(as(lead)))
                .andExpect(status().isNotFound());
        mvc.perform(get("/api/v1/charters?state=DRAFT").with(as(people.person("anybody"))))
                .andExpect(jsonPath("$.total").value(0));
        mvc.perform(get("/api/v1/charters?squad=" + squad.id().value()).with(as(people.person("member"))))
                .andExpect(jsonPath("$.total").value(2));
    }

    @Test
    void goesItsWayOnItsPage() throws Exception {
        Charter charter = fixtures.submitted(squad, TODAY, JUNE);
        String path = "/charters/" + charter.code();
        Person pmo = people.pmo("pmo");
        assertThat(page(path + "?item=x", pmo)).contains("Is it complete?");
        mvc.perform(post(path + "/check").with(as(pmo)).param("complete", "true"))
                .andExpect(redirectedUrl(path));
        Person head = people.person("designhead");
        assertThat(page(path, head)).contains("Does anything speak against it?");
        mvc.perform(post(path + "/objection").with(as(head)).param("ground", "PEOPLE"))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(post(path + "/objection")
                        .with(as(head))
                        .param("ground", "PEOPLE")
                        .param("reason", "She is promised elsewhere"))
                .andExpect(redirectedUrl(path));
        mvc.perform(post(path + "/objection")
                        .with(as(people.person("datahead")))
                        .param("ground", "NONE"))
                .andExpect(redirectedUrl(path));
        Person sponsor = people.exec("sponsor");
        assertThat(page(path, sponsor)).contains("She is promised elsewhere", "Does the squad decide by this?");
        mvc.perform(post(path + "/verdict")
                        .with(as(sponsor))
                        .param("verdict", "APPROVE")
                        .param("reason", "She starts in May"))
                .andExpect(redirectedUrl(path));
        assertThat(page(path, people.person("anybody")))
                .contains("Basket decides by version 1 until", "up to 20\u00a0000".replace('\u00a0', ' '))
                .doesNotContain("Amend it", "Give it up");
        assertThat(page("/squads/" + squad.id().value(), people.person("anybody")))
                .contains("Decides by version 1 of its charter until");
        time.advanceTo(JUNE.atTime(8, 0).toInstant(ZoneOffset.UTC));
        assertThat(page(path, people.lead("lead"))).contains("Renew it unchanged", "Amend it", "Give it up");
        mvc.perform(post(path + "/renewal").with(as(people.lead("lead"))))
                .andExpect(redirectedUrl("/charters/CH-2026-0002"));
        assertThat(page("/charters/CH-2026-0002", sponsor)).contains("Does it hold for another term?");
    }

    @Test
    void isWrittenByPrograms() throws Exception {
        Person lead = people.lead("lead");
        mvc.perform(post("/api/v1/charters")
                        .with(as(lead))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"squadId\": \"" + squad.id().value() + "\"}"))
                .andExpect(status().isCreated())
                .andExpect(header().string("ETag", "\"0\""));
        mvc.perform(
                        put("/api/v1/charters/CH-2026-0001")
                                .with(as(lead))
                                .header("If-Match", "\"0\"")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(
                                        "{\"purpose\": \"Buying without fuss\", \"rights\": {\"perDecision\": 0, \"risk\": \"LOW\"}}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.version").value(1))
                .andExpect(jsonPath("$.rights.risk").value("LOW"));
        mvc.perform(put("/api/v1/charters/CH-2026-0001")
                        .with(as(lead))
                        .header("If-Match", "\"0\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .andExpect(status().isPreconditionFailed());
        mvc.perform(get("/api/v1/charters/CH-2026-0001/readiness").with(as(lead)))
                .andExpect(jsonPath("$.ready").value(false))
                .andExpect(jsonPath("$.items.length()").value(9));
        mvc.perform(post("/api/v1/charters/CH-2026-0001/submission").with(as(lead)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("segment"));
    }

    @Test
    void losesSightOfNothingInAPortfolioOfMoreThanAHundred() throws Exception {
        Charter late = fixtures.approved(squad, TODAY, JUNE);
        for (int number = 0; number < 101; number++) {
            fixtures.journey("A journey %03d".formatted(number));
            squads.create(
                    fixtures.portfolio().id(),
                    new Squads.Particulars("A squad %03d".formatted(number), null, null, null, Set.of()),
                    fixtures.pmo());
        }
        assertThat(page("/charters/coverage", people.person("anybody")))
                .contains("Only the first 100 of 102 journeys", "101 squads have no charter in force");
        mvc.perform(get("/api/v1/charters/coverage?portfolio=retail&q=of Basket")
                        .with(as(people.person("anybody"))))
                .andExpect(jsonPath("$.stages[0].squadIds[0]")
                        .value(late.squad().value().toString()))
                .andExpect(jsonPath("$.journeys").value(1));

        Charter draft = fixtures.ready(fixtures.squad("Zest"), TODAY, JUNE);
        assertThat(draft.mandate().segment().get(0).journeyName()).isEqualTo("Journey of Zest");
        assertThat(page("/charters/" + draft.code() + "/edit/segment", people.lead("lead")))
                .contains("Journey of Zest");
    }

    @Test
    void showsOverlapsAndGaps() throws Exception {
        Squad other = fixtures.squad("Reward");
        fixtures.squad("Nobody's");
        Charter one = fixtures.approved(squad, TODAY, JUNE);
        var stage = one.mandate().segment().get(0).stage();
        Charter two = charters.draft(other.id(), fixtures.lead());
        var words = fixtures.words(other, TODAY, JUNE);
        var same = new CharterParticulars(
                words.purpose(),
                List.of(stage),
                words.members(),
                words.success(),
                words.rights(),
                words.mustEscalate(),
                words.escalationPath(),
                words.workingAgreements(),
                TODAY,
                JUNE);
        charters.write(two.id(), two.version(), same, fixtures.lead());
        fixtures.approve(two);

        assertThat(page("/charters/coverage", people.person("anybody")))
                .contains(
                        "nobody owns three stages, and two squads or more own one",
                        "One squad has no charter in force",
                        "2 squads",
                        "missing");
        assertThat(page("/charters/coverage?q=reward", people.person("anybody")))
                .contains("Only journeys with “reward” in the name")
                .doesNotContain("Journey of Basket");
        mvc.perform(get("/api/v1/charters/coverage?portfolio=retail").with(as(people.person("anybody"))))
                .andExpect(
                        jsonPath("$.stages[?(@.squadIds.length() == 2)].name").value("Find"))
                .andExpect(jsonPath("$.squads[0].missingFunctions.length()").value(4));
    }

    @Test
    void saysWhoHeadsWhat() throws Exception {
        Person pmo = people.pmo("pmo");
        assertThat(page("/squads/functions", people.person("anybody")))
                .contains("Four functions have no head", "Designhead")
                .doesNotContain("Change those");
        mvc.perform(post("/squads/functions/retail")
                        .with(as(pmo))
                        .param("version", "1")
                        .param("heads.DESIGN", "nobody-known"))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(post("/squads/functions/retail")
                        .with(as(pmo))
                        .param("version", "1")
                        .param("heads.OPERATIONS", "member")
                        .param("costConfirmerId", "finance"))
                .andExpect(redirectedUrl("/squads/functions"));
        mvc.perform(post("/squads/functions/retail")
                        .with(as(pmo))
                        .param("version", "1")
                        .param("heads.DATA", "member"))
                .andExpect(status().isPreconditionFailed());
        mvc.perform(get("/api/v1/portfolios/retail/functions").with(as(pmo)))
                .andExpect(header().string("ETag", "\"2\""))
                .andExpect(jsonPath("$.heads.OPERATIONS")
                        .value(people.person("member").id().value().toString()))
                .andExpect(jsonPath("$.heads.DESIGN").doesNotExist());
    }

    private String page(String path, Person reader) throws Exception {
        return mvc.perform(get(path).with(as(reader)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString()
                .replace("&#39;", "'")
                .replace('\u00a0', ' ')
                .replace('\u202f', ' ');
    }
}
