package org.journeygate.initiatives.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.journeygate.people.PeopleFixtures.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.journeygate.DatabaseTest;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.InitiativeFixtures;
import org.journeygate.journeys.Metrics;
import org.journeygate.journeys.Personas;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.people.Person;
import org.journeygate.shared.PageQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/**
 * Who may do what to which object, over REST. An empty body is sent: who has the right hears what is missing (422), who has
 * not is refused first (403).
 */
@DatabaseTest
class BetRightsWebTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    PeopleFixtures people;

    @Autowired
    InitiativeFixtures bets;

    @Autowired
    Metrics metrics;

    @Autowired
    Personas personas;

    Initiative bet;
    Map<String, Person> everybody;

    @BeforeEach
    void raiseOneBet() {
        bet = bets.bet("One-page checkout");
        everybody = new LinkedHashMap<>();
        everybody.put("lead", people.lead("lead"));
        everybody.put("other lead", people.lead("lead2"));
        everybody.put("member", people.person("member"));
        everybody.put("sponsor", people.exec("sponsor"));
        everybody.put("executive", people.exec("exec"));
        everybody.put("journey owner", people.person("owner"));
        everybody.put("pmo", people.pmo("pmo"));
        everybody.put("auditor", people.auditor("auditor"));
        everybody.put("administrator", people.admin("admin"));
    }

    @Test
    void leavesPortfoliosPersonasAndSquadsToPmoAndAdministrators() throws Exception {
        Set<String> stewards = Set.of("pmo", "administrator");
        String persona = personas.search(bet.portfolio(), PageQuery.first(1))
                .items()
                .get(0)
                .id()
                .value()
                .toString();

        onlyFor(stewards, "/portfolios", null);
        onlyFor(stewards, null, "/portfolios/retail");
        onlyFor(stewards, "/personas", null, "portfolioId", "retail");
        onlyFor(stewards, null, "/personas/" + persona);
        onlyFor(stewards, "/journeys", null, "portfolioId", "retail");
        onlyFor(stewards, "/squads", null, "portfolioId", "retail");
        onlyFor(stewards, null, "/squads/" + bet.squad().value());
    }

    @Test
    void leavesAJourneyToItsOwnerToo() throws Exception {
        Set<String> keepers = Set.of("pmo", "administrator", "journey owner");
        String journey = bet.journey().value().toString();
        String metric = metrics.search(bet.journey(), PageQuery.first(1))
                .items()
                .get(0)
                .id()
                .value()
                .toString();

        onlyFor(keepers, null, "/journeys/" + journey);
        onlyFor(keepers, "/journeys/" + journey + "/stages", null);
        onlyFor(keepers, "/metrics", null, "journeyId", journey);
        onlyFor(keepers, null, "/metrics/" + metric);
    }

    @Test
    void leavesABetToTheLeadOfItsSquadAndItsWordingToThePmoToo() throws Exception {
        onlyFor(
                Set.of("lead"),
                "/initiatives",
                null,
                "squadId",
                bet.squad().value().toString());
        onlyFor(Set.of("lead", "pmo"), null, "/initiatives/" + bet.code());
    }

    @Test
    void letsEverybodyWhoHasSignedInRead() throws Exception {
        for (String path : new String[] {
            "/portfolios",
            "/portfolios/retail",
            "/personas",
            "/journeys",
            "/journeys/" + bet.journey().value(),
            "/journeys/" + bet.journey().value() + "/stages",
            "/metrics",
            "/squads",
            "/squads/" + bet.squad().value(),
            "/initiatives",
            "/initiatives/" + bet.code(),
            "/initiatives/" + bet.code() + "/timeline"
        }) {
            for (Map.Entry<String, Person> person : everybody.entrySet()) {
                assertThat(status(get("/api/v1" + path).with(as(person.getValue()))))
                        .as("%s reads %s", person.getKey(), path)
                        .isEqualTo(200);
            }
            assertThat(status(get("/api/v1" + path)))
                    .as("nobody reads %s", path)
                    .isEqualTo(401);
        }
    }

    private void onlyFor(Set<String> allowed, String created, String changed, String... field) throws Exception {
        String body = field.length == 0 ? "{}" : "{\"%s\": \"%s\"}".formatted(field[0], field[1]);
        for (Map.Entry<String, Person> person : everybody.entrySet()) {
            MockHttpServletRequestBuilder act = created != null
                    ? post("/api/v1" + created)
                    : put("/api/v1" + changed).header("If-Match", "\"0\"");
            assertThat(status(act.with(as(person.getValue()))
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(body)))
                    .as("%s at %s", person.getKey(), created != null ? created : changed)
                    .isEqualTo(allowed.contains(person.getKey()) ? 422 : 403);
        }
    }

    private int status(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse().getStatus();
    }
}
