package org.journeygate.gates;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.journeygate.initiatives.Initiative;
import org.journeygate.journeys.Journeys;
import org.journeygate.journeys.Portfolios;
import org.journeygate.people.People;
import org.journeygate.people.Person;
import org.journeygate.people.UserId;
import org.journeygate.squads.Squad;
import org.journeygate.workflow.DecisionTables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asks {@code gatePanel} and {@code gateSeats} who decides on a bet at a gate. Whoever is bound to the squad never gets a
 * place: the alternate takes the seat, and the body takes the chair. One person holds one place.
 */
@Component
class PanelChoice {

    static final String PANEL_TABLE = "gatePanel";
    static final String SEATS_TABLE = "gateSeats";

    private final DecisionTables tables;
    private final Journeys journeys;
    private final Portfolios portfolios;
    private final People people;

    PanelChoice(DecisionTables tables, Journeys journeys, Portfolios portfolios, People people) {
        this.tables = tables;
        this.journeys = journeys;
        this.portfolios = portfolios;
        this.people = people;
    }

    /**
     * The panel for the bet at the gate, with the problems that keep it from being filled.
     *
     * @param barred who may not sit on it besides the squad: the author, who has recused
     */
    ChosenPanel choose(Initiative bet, Squad squad, Set<UserId> barred, String gate) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("gateModel", bet.gateModel());
        inputs.put("gate", gate);
        inputs.put("portfolio", portfolios.get(bet.portfolio()).key());
        inputs.put("cost", bet.cost() == null ? 0.0 : bet.cost().doubleValue());
        inputs.put("risk", bet.risk().name());
        inputs.put("momentThatMatters", touchesMomentThatMatters(bet));
        inputs.put("reversible", bet.reversible());
        List<Map<String, Object>> found = tables.ask(PANEL_TABLE, inputs);
        if (found.isEmpty()) {
            return nobody("gate-panel.dmn has no row in gatePanel for %s of %s: the PMO adds one"
                    .formatted(gate, bet.gateModel()));
        }
        Map<String, Object> panel = found.get(0);
        Tier tier = Tier.valueOf(text(panel, "tier"));
        inputs.put("tier", tier.name());
        return new Filling(squad, barred).fill(bet, tier, panel, tables.ask(SEATS_TABLE, inputs));
    }

    private boolean touchesMomentThatMatters(Initiative bet) {
        return journeys.get(bet.journey()).stages().stream()
                .anyMatch(stage -> stage.momentThatMatters() && bet.stages().contains(stage.id()));
    }

    private static ChosenPanel nobody(String problem) {
        return new ChosenPanel(Tier.FULL, "all", 1, 0, true, null, null, List.of(), List.of(problem));
    }

    private static String text(Map<String, Object> row, String column) {
        Object value = row.get(column);
        return value == null ? "" : String.valueOf(value).strip();
    }

    private static int whole(Map<String, Object> row, String column) {
        return row.get(column) instanceof Number number ? number.intValue() : 0;
    }

    /** Fills one panel, person by person. */
    private final class Filling {

        private final Squad squad;
        private final Set<UserId> barred;
        private final List<String> problems = new ArrayList<>();
        private final Set<UserId> placed = new HashSet<>();
        private final Map<String, Person> known = new HashMap<>();

        Filling(Squad squad, Set<UserId> barred) {
            this.squad = squad;
            this.barred = barred;
        }

        ChosenPanel fill(Initiative bet, Tier tier, Map<String, Object> panel, List<Map<String, Object>> rows) {
            known.putAll(people.byLogins(Stream.concat(
                            Stream.of(text(panel, "chair"), text(panel, "body")),
                            rows.stream().flatMap(row -> Stream.of(text(row, "holder"), text(row, "alternate"))))
                    .toList()));
            UserId chair = eligible(text(panel, "chair"));
            UserId body = eligible(text(panel, "body"));
            UserId chairing = chair == null ? body : chair;
            if (chairing == null) {
                problems.add("no chair: neither %s nor %s can chair this request; the PMO changes gate-panel.dmn"
                        .formatted(text(panel, "chair"), text(panel, "body")));
            } else {
                placed.add(chairing);
            }
            List<ChosenPanel.Place> places = new ArrayList<>();
            rows.forEach(row -> place(row).ifPresent(places::add));
            if (rows.isEmpty()) {
                problems.add("gate-panel.dmn names no seat for the %s tier: the PMO adds one".formatted(tier));
            }
            BigDecimal fullAbove =
                    panel.get("fullAbove") instanceof Number number ? new BigDecimal(number.toString()) : null;
            boolean guarded = Concurrence.guards(bet.reversible(), bet.cost(), fullAbove);
            return new ChosenPanel(
                    tier,
                    text(panel, "rule"),
                    Math.max(1, whole(panel, "reviewDays")),
                    whole(panel, "openDays"),
                    guarded,
                    chairing,
                    chair == null ? null : body,
                    List.copyOf(places),
                    List.copyOf(problems));
        }

        private Optional<ChosenPanel.Place> place(Map<String, Object> row) {
            String group = text(row, "group");
            UserId holder = free(text(row, "holder"));
            UserId alternate = free(text(row, "alternate"));
            UserId seated = holder == null ? alternate : holder;
            if (seated == null) {
                problems.add(
                        "the seat for %s stays empty: neither %s nor %s can take it; the PMO changes gate-panel.dmn"
                                .formatted(group, text(row, "holder"), text(row, "alternate")));
                return Optional.empty();
            }
            placed.add(seated);
            UserId standby = holder == null || alternate == null || alternate.equals(seated) ? null : alternate;
            if (standby != null) {
                placed.add(standby);
            }
            return Optional.of(new ChosenPanel.Place(group, seated, standby, Boolean.TRUE.equals(row.get("veto"))));
        }

        private @Nullable UserId free(String login) {
            UserId person = eligible(login);
            return person == null || placed.contains(person) ? null : person;
        }

        private @Nullable UserId eligible(String login) {
            if (login.isEmpty()) {
                return null;
            }
            return Optional.ofNullable(known.get(login))
                    .filter(Person::active)
                    .filter(person -> RequestLock.mayDecide(person.roles()))
                    .map(Person::id)
                    .filter(id -> !barred.contains(id) && !squad.isBound(id))
                    .orElse(null);
        }
    }
}
