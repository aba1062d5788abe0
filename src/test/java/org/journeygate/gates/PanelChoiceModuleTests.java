package org.journeygate.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.journeygate.DatabaseTest;
import org.journeygate.initiatives.Initiative;
import org.journeygate.journeys.Journeys;
import org.journeygate.journeys.Portfolios;
import org.journeygate.people.People;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.people.Role;
import org.journeygate.people.UserId;
import org.journeygate.squads.Squads;
import org.journeygate.workflow.DecisionTables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who gets a place on the panel by what the decision tables answer, and which answers leave the request not ready. */
@DatabaseTest
class PanelChoiceModuleTests {

    private static final Map<String, Object> FULL = Map.of(
            "tier",
            "FULL",
            "rule",
            "two-thirds",
            "reviewDays",
            4,
            "openDays",
            2,
            "fullAbove",
            50000.0,
            "chair",
            "exec5",
            "body",
            "exec6");

    @Autowired
    GateRequestFixtures gates;

    @Autowired
    PanelChoice shipped;

    @Autowired
    Journeys journeys;

    @Autowired
    Portfolios portfolios;

    @Autowired
    Squads squads;

    @Autowired
    People known;

    @Autowired
    PeopleFixtures people;

    private Initiative bet;

    @BeforeEach
    void raise() {
        gates.executives();
        bet = gates.newBet();
    }

    @Test
    void seatsThePanelOfTheShippedTables() {
        ChosenPanel light = choose(shipped, "G0");
        assertThat(light.problems()).isEmpty();
        assertThat(light.tier()).isEqualTo(Tier.LIGHT);
        assertThat(light.places()).containsExactly(new ChosenPanel.Place("product", id("exec4"), id("exec"), false));

        ChosenPanel full = choose(shipped, "G2");
        assertThat(full.tier()).isEqualTo(Tier.FULL);
        assertThat(full.places())
                .extracting(ChosenPanel.Place::holder)
                .containsExactly(id("exec"), id("exec2"), id("exec3"));
        assertThat(full.chair()).isEqualTo(id("exec5"));
        assertThat(full.body()).isEqualTo(id("exec6"));
    }

    @Test
    void saysThatTheTableHasNoRowForTheGate() {
        assertThat(choose(shipped, "G5").problems())
                .containsExactly("gate-panel.dmn has no row in gatePanel for G5 of journey-bet: the PMO adds one");
    }

    @Test
    void saysThatTheTableNamesNoSeat() {
        assertThat(choose(answering(FULL), "G2").problems())
                .containsExactly("gate-panel.dmn names no seat for the FULL tier: the PMO adds one");
    }

    @Test
    void seatsTheAlternateOfWhoeverBelongsToTheSquadOrIsSeatedAlready() {
        ChosenPanel panel = choose(
                answering(
                        FULL,
                        seat("product", "sponsor", "exec4"),
                        seat("finance", "exec4", "exec7"),
                        seat("operations", "exec3", "nobody")),
                "G2");

        assertThat(panel.problems()).isEmpty();
        assertThat(panel.places())
                .containsExactly(
                        new ChosenPanel.Place("product", id("exec4"), null, false),
                        new ChosenPanel.Place("finance", id("exec7"), null, false),
                        new ChosenPanel.Place("operations", id("exec3"), null, false));
    }

    @Test
    void seatsNobodyWhoRunsTheProcessOrWatchesOverIt() {
        people.person("both", Role.EXECUTIVE, Role.PMO);
        people.person("boss", Role.EXECUTIVE, Role.ADMINISTRATOR);
        people.person("checker", Role.EXECUTIVE, Role.AUDITOR);

        ChosenPanel panel = choose(
                answering(
                        FULL,
                        seat("product", "both", "exec"),
                        seat("finance", "boss", "exec2"),
                        seat("operations", "checker", "exec3")),
                "G2");

        assertThat(panel.places())
                .extracting(ChosenPanel.Place::holder)
                .containsExactly(id("exec"), id("exec2"), id("exec3"));
    }

    @Test
    void saysWhichSeatNobodyCanTake() {
        assertThat(choose(answering(FULL, seat("finance", "sponsor", "pmo"), seat("product", "exec", "exec4")), "G2")
                        .problems())
                .containsExactly(
                        "the seat for finance stays empty: neither sponsor nor pmo can take it; the PMO changes gate-panel.dmn");
    }

    private ChosenPanel choose(PanelChoice choice, String gate) {
        return choice.choose(bet, squads.get(bet.squad()), Set.of(gates.lead().person()), gate);
    }

    @SafeVarargs
    private PanelChoice answering(Map<String, Object> panel, Map<String, Object>... seats) {
        DecisionTables tables = mock();
        when(tables.ask(eq("gatePanel"), any())).thenReturn(List.of(panel));
        when(tables.ask(eq("gateSeats"), any())).thenReturn(List.of(seats));
        return new PanelChoice(tables, journeys, portfolios, known);
    }

    private static Map<String, Object> seat(String group, String holder, String alternate) {
        return Map.of("group", group, "holder", holder, "alternate", alternate, "veto", false);
    }

    private UserId id(String login) {
        return people.exec(login).id();
    }
}
