package org.journeygate.initiatives.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.journeygate.people.PeopleFixtures.as;

import com.jayway.jsonpath.JsonPath;
import java.time.LocalDate;
import java.util.UUID;
import org.journeygate.DatabaseTest;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.InitiativeFixtures;
import org.journeygate.initiatives.Initiatives;
import org.journeygate.initiatives.plans.PlanParticulars;
import org.journeygate.initiatives.plans.Plans;
import org.journeygate.initiatives.themes.Theme;
import org.journeygate.initiatives.themes.Themes;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.people.Person;
import org.journeygate.shared.PageQuery;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Bets that name their strategic theme as they are raised, and are found by it. */
@DatabaseTest
class ThemedBetsWebTests {

    @Autowired
    MockMvcTester web;

    @Autowired
    InitiativeFixtures bets;

    @Autowired
    Initiatives initiatives;

    @Autowired
    Plans plans;

    @Autowired
    Themes themes;

    @Autowired
    PeopleFixtures people;

    Initiative before;
    Person lead;
    Person pmo;

    @BeforeEach
    void raiseBet() {
        before = bets.bet("Checkout");
        lead = people.lead("lead");
        pmo = people.pmo("pmo");
    }

    @Test
    void choosesAmongTheThemesOfTodayWhereThereAreAny() {
        assertThat(form()).bodyText().doesNotContain("themeId");
        Theme open = theme("Easier buying");
        themes.retire(theme("Cheaper returns").id(), pmo.acting());

        assertThat(form())
                .bodyText()
                .contains("name=\"themeId\"", "Easier buying")
                .doesNotContain("Cheaper returns");
        assertThat(raised(open.id().value())).hasStatus3xxRedirection();
        Initiative bet = newest();
        assertThat(plans.of(bet.id()).theme()).isEqualTo(open.id());
        assertThat(web.get()
                        .uri("/initiatives/{code}", bet.code())
                        .with(as(lead))
                        .exchange())
                .bodyText()
                .contains("Easier buying");
        assertThat(web.get()
                        .uri("/initiatives/{code}/edit", bet.code())
                        .with(as(lead))
                        .exchange())
                .as("a theme is changed with the plan")
                .bodyText()
                .doesNotContain("themeId");
        assertThat(raised(null)).hasStatus3xxRedirection();
        assertThat(plans.of(newest().id()).version()).isZero();
    }

    @Test
    void raisesNothingForAThemeThatIsNoLongerOpen() {
        theme("Easier buying");
        Theme retired = theme("Cheaper returns");
        themes.retire(retired.id(), pmo.acting());

        assertThat(raised(retired.id().value()))
                .hasStatus(422)
                .bodyText()
                .contains("is no theme that bets of this portfolio may name today", "One-page checkout");
        assertThat(rest(retired.id().value()))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("themeId");
        assertThat(newest().id()).isEqualTo(before.id());
    }

    @Test
    void findsBetsByTheirTheme() throws Exception {
        Theme theme = theme("Easier buying");
        Theme other = theme("Cheaper returns");
        MvcTestResult raised = rest(theme.id().value());
        assertThat(raised).hasStatus(201);
        String id = JsonPath.read(raised.getResponse().getContentAsString(), "$.id");
        plans.write(
                before.id(),
                0,
                PlanParticulars.of(plans.of(before.id())).withPurpose(other.id().value(), null, null),
                lead.acting());

        assertThat(list("theme=" + theme.id().value()))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(1);
        assertThat(list("theme=" + theme.id().value()))
                .bodyJson()
                .extractingPath("$.items[0].id")
                .isEqualTo(id);
        assertThat(list("status=STOPPED&theme=" + theme.id().value()))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(0);
        assertThat(list("theme=" + UUID.randomUUID()))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(0);
        for (String view : new String[] {"board", "list"}) {
            assertThat(web.get()
                            .uri(
                                    "/portfolio?view={view}&theme={theme}",
                                    view,
                                    theme.id().value())
                            .with(as(pmo))
                            .exchange())
                    .hasStatusOk()
                    .bodyText()
                    .contains("One-page checkout", "theme=" + theme.id().value(), "All themes")
                    .doesNotContain(">Checkout</a>");
        }
    }

    private Theme theme(String name) {
        return themes.create(
                before.portfolio(),
                new Themes.Particulars(name, "They ask", people.person("owner").id(), LocalDate.of(2026, 1, 1), null),
                pmo.acting());
    }

    private Initiative newest() {
        return initiatives
                .search(Initiatives.Filter.ALL, new PageQuery(0, 1, "-code"))
                .items()
                .get(0);
    }

    private MvcTestResult form() {
        return web.get()
                .uri("/initiatives/new?journey={journey}", before.journey().value())
                .with(as(lead))
                .exchange();
    }

    private MvcTestResult raised(@Nullable UUID theme) {
        var request = web.post()
                .uri("/initiatives")
                .with(as(lead))
                .param("squadId", before.squad().value().toString())
                .param("journeyId", before.journey().value().toString())
                .param("stageIds", before.stages().get(0).value().toString())
                .param("title", "One-page checkout")
                .param("change", "one page instead of four gets more people through")
                .param("expectedValue", "Two million a year")
                .param("risk", "LOW")
                .param("reversible", "true")
                .param("gateModel", "journey-bet");
        return request.param("themeId", theme == null ? "" : theme.toString()).exchange();
    }

    private MvcTestResult rest(UUID theme) {
        return web.post()
                .uri("/api/v1/initiatives")
                .with(as(lead))
                .contentType(MediaType.APPLICATION_JSON)
                .content("""
                        {"squadId": "%s", "gateModel": "journey-bet", "themeId": "%s", "title": "One-page checkout",
                         "journeyId": "%s", "stageIds": ["%s"], "change": "one page instead of four",
                         "expectedValue": "Two million a year", "reversible": true, "risk": "LOW"}
                        """.formatted(
                                before.squad().value(),
                                theme,
                                before.journey().value(),
                                before.stages().get(0).value()))
                .exchange();
    }

    private MvcTestResult list(String query) {
        return web.get().uri("/api/v1/initiatives?" + query).with(as(pmo)).exchange();
    }
}
