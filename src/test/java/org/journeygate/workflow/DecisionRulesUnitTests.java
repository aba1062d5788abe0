package org.journeygate.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule of each decision table in {@code processes/}: what matches it and what it answers; asked without the application. */
class DecisionRulesUnitTests {

    private static final String PANEL = "gatePanel";
    private static final String SEATS = "gateSeats";
    private static final Map<String, Object> LIGHT = Map.of(
            "tier",
            "LIGHT",
            "rule",
            "any",
            "reviewDays",
            3,
            "openDays",
            0,
            "fullAbove",
            50000.0,
            "chair",
            "exec5",
            "body",
            "exec6");
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

    private static final Map<String, Object> ASSESSED = Map.of(
            "tier",
            "FULL",
            "rule",
            "chair",
            "reviewDays",
            7,
            "openDays",
            0,
            "fullAbove",
            50000.0,
            "chair",
            "exec5",
            "body",
            "exec6");

    private final List<DmnEvaluatedDecisionRule> matched = new ArrayList<>();
    private final DmnEngine engine = engine();

    static Stream<Case> cases() {
        return Stream.of(
                new Case("rule_lightModel", PANEL, bet("light", "G0"), LIGHT),
                new Case("rule_earlyGates", PANEL, bet("journey-bet", "G0"), LIGHT),
                new Case("rule_earlyGates", PANEL, bet("journey-bet", "G1"), LIGHT),
                new Case("rule_earlyGates", PANEL, bet("journey-bet", "G3"), LIGHT),
                new Case("rule_smallAndSafe", PANEL, smallAndSafe("G2"), LIGHT),
                new Case("rule_smallAndSafe", PANEL, smallAndSafe("G4"), LIGHT),
                new Case("rule_fullPanel", PANEL, bet("journey-bet", "G2"), FULL),
                new Case("rule_fullPanel", PANEL, bet("journey-bet", "G4"), FULL),
                new Case("rule_serviceStandard", PANEL, bet("service-standard", "beta"), ASSESSED),
                new Case("rule_assessorResearch", SEATS, assessed(), seat("research", "exec", "exec7")),
                new Case("rule_assessorDesign", SEATS, assessed(), seat("design", "exec2", "exec8")),
                new Case("rule_assessorTechnology", SEATS, assessed(), seat("technology", "exec3", "exec6")),
                new Case("rule_assessorOperations", SEATS, assessed(), seat("operations", "exec4", "")),
                new Case("rule_fullProduct", SEATS, tier("FULL"), seat("product", "exec", "exec4")),
                new Case("rule_fullFinance", SEATS, tier("FULL"), seat("finance", "exec2", "exec7")),
                new Case("rule_fullOperations", SEATS, tier("FULL"), seat("operations", "exec3", "exec8")),
                new Case("rule_lightApprover", SEATS, tier("LIGHT"), seat("product", "exec4", "exec")));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void answersWithTheRuleThatMatches(Case tried) {
        ask(tried.table(), tried.inputs());

        assertThat(matched)
                .filteredOn(rule -> rule.getId().equals(tried.rule()))
                .singleElement()
                .extracting(DecisionRulesUnitTests::outputs)
                .isEqualTo(tried.outputs());
    }

    /** Rule, kind, method, course, counted, power, sample, customers, grade. */
    static Stream<Arguments> grades() {
        return Stream.of(
                arguments("experimentNotCounted", "EXPERIMENT", "", "", false, 0, 18_400, true, "D"),
                arguments("experimentWithoutCustomers", "EXPERIMENT", "", "TO_THE_END", true, 99, 900, false, "D"),
                arguments("experimentStoppedEarly", "EXPERIMENT", "", "STOPPED_EARLY", true, 80, 9_000, true, "C"),
                arguments("experimentStoppedEarlyAndSmall", "EXPERIMENT", "", "STOPPED_EARLY", true, 79, 90, true, "D"),
                arguments("experimentTooSmall", "EXPERIMENT", "", "TO_THE_END", true, 49, 90, true, "D"),
                arguments("experimentRatherSmall", "EXPERIMENT", "", "TO_THE_END", true, 79, 900, true, "C"),
                arguments("experimentRatherSmall", "EXPERIMENT", "", "NO_PLAN", true, 50, 900, true, "C"),
                arguments("experimentWithoutPlan", "EXPERIMENT", "", "NO_PLAN", true, 80, 9_000, true, "B"),
                arguments("experimentToItsEnd", "EXPERIMENT", "", "TO_THE_END", true, 80, 9_000, true, "A"),
                arguments("metricChangeMeasured", "METRIC_CHANGE", "", "", true, 0, 30, true, "C"),
                arguments("metricChangeThin", "METRIC_CHANGE", "", "", true, 0, 29, true, "D"),
                arguments("metricChangeThin", "METRIC_CHANGE", "", "", true, 0, 41_200, false, "D"),
                arguments("metricChangeTold", "METRIC_CHANGE", "", "", false, 0, 41_200, true, "E"),
                arguments("researchWithoutCustomers", "RESEARCH", "SURVEY", "", false, 0, 900, false, "E"),
                arguments("deskResearch", "RESEARCH", "DESK_RESEARCH", "", false, 0, 900, true, "D"),
                arguments("surveyLarge", "RESEARCH", "SURVEY", "", false, 0, 100, true, "B"),
                arguments("survey", "RESEARCH", "SURVEY", "", false, 0, 30, true, "C"),
                arguments("usabilityTestLarge", "RESEARCH", "USABILITY_TEST", "", false, 0, 20, true, "B"),
                arguments("usabilityTest", "RESEARCH", "USABILITY_TEST", "", false, 0, 5, true, "C"),
                arguments("fieldStudyLarge", "RESEARCH", "FIELD_STUDY", "", false, 0, 12, true, "B"),
                arguments("fieldStudyLarge", "RESEARCH", "DIARY_STUDY", "", false, 0, 12, true, "B"),
                arguments("fieldStudy", "RESEARCH", "DIARY_STUDY", "", false, 0, 11, true, "C"),
                arguments("interviews", "RESEARCH", "INTERVIEWS", "", false, 0, 5, true, "C"),
                arguments("interviews", "RESEARCH", "INTERVIEWS", "", false, 0, 5_000, true, "C"),
                arguments("methodNotSaid", "RESEARCH", "", "", false, 0, 12, true, "C"),
                arguments("researchSmall", "RESEARCH", "INTERVIEWS", "", false, 0, 4, true, "D"),
                arguments("researchSmall", "RESEARCH", "SURVEY", "", false, 0, 29, true, "D"),
                arguments("assessmentWithCustomers", "RISK", "", "", false, 0, 5, true, "C"),
                arguments("assessment", "SIDE_EFFECT", "", "", false, 0, 4, true, "D"),
                arguments("assessment", "FINANCE", "", "", false, 0, 500, false, "D"),
                arguments("anythingElse", "DOCUMENT", "", "", false, 0, 500, true, "E"));
    }

    /** Rule, what differs from a request within every limit, limit. */
    static Stream<Arguments> rights() {
        return Stream.of(
                arguments("noCharter", Map.of("charter", false), "NO_CHARTER"),
                arguments("panelBefore", Map.of("panelBefore", true), "PANEL_BEFORE"),
                arguments("lastGate", Map.of("lastGate", true, "reversible", false), "LAST_GATE"),
                arguments(
                        "lastGate",
                        Map.of("lastGate", true, "reversible", false, "irreversibleAllowed", true),
                        "LAST_GATE"),
                arguments("irreversible", Map.of("reversible", false), "IRREVERSIBLE"),
                arguments("journey", Map.of("journeyWithin", false), "JOURNEY"),
                arguments("sideEffects", Map.of("effectsWithin", false), "SIDE_EFFECTS"),
                arguments("risk", Map.of("risk", 3), "RISK"),
                arguments("risk", Map.of("risk", 1, "highestRisk", 0), "RISK"),
                arguments("perDecision", Map.of("decisionMoney", 10000.01), "PER_DECISION"),
                arguments("perQuarter", Map.of("quarterMoney", 30000.01), "PER_QUARTER"),
                arguments("costUnconfirmed", Map.of("costConfirmed", false), "COST_UNCONFIRMED"),
                arguments(
                        "reversibilityUnconfirmed",
                        Map.of("reversibilityConfirmed", false),
                        "REVERSIBILITY_UNCONFIRMED"),
                arguments("mustEscalate", Map.of("escalates", "APPLIES"), "MUST_ESCALATE"),
                arguments("mustEscalate", Map.of("escalates", "APPLIES", "costConfirmed", false), "MUST_ESCALATE"),
                arguments("mustEscalateUnsaid", Map.of("escalates", "UNSAID"), "MUST_ESCALATE_UNSAID"),
                arguments("inside", Map.of(), "NONE"),
                arguments("inside", Map.of("lastGate", true), "NONE"),
                arguments(
                        "inside",
                        Map.of("reversible", false, "irreversibleAllowed", true, "reversibilityConfirmed", false),
                        "NONE"));
    }

    @ParameterizedTest
    @MethodSource("rights")
    void namesTheFirstLimitThatIsPassed(String rule, Map<String, Object> differing, String limit) {
        Map<String, Object> inputs = new HashMap<>(Map.of(
                "charter", true,
                "panelBefore", false,
                "lastGate", false,
                "reversible", true,
                "irreversibleAllowed", false,
                "journeyWithin", true,
                "effectsWithin", true,
                "risk", 2,
                "highestRisk", 2));
        inputs.putAll(Map.of(
                "decisionMoney", 10000.0,
                "perDecision", 10000.0,
                "quarterMoney", 30000.0,
                "perQuarter", 30000.0,
                "costConfirmed", true,
                "reversibilityConfirmed", true,
                "escalates", "NONE"));
        inputs.putAll(differing);

        ask("decisionRights", inputs);

        assertThat(matched).singleElement().satisfies(found -> {
            assertThat(found.getId()).isEqualTo(rule);
            assertThat(outputs(found)).isEqualTo(Map.of("inside", limit.equals("NONE"), "limit", limit));
        });
    }

    private static Arguments arguments(String rule, Object... rest) {
        return Arguments.of(
                Stream.concat(Stream.of("rule_" + rule), Stream.of(rest)).toArray());
    }

    @ParameterizedTest
    @MethodSource("grades")
    void gradesByTheFirstRuleThatMatches(
            String rule,
            String kind,
            String method,
            String course,
            boolean counted,
            int power,
            int sample,
            boolean customers,
            String grade) {
        ask(
                "evidenceGrade",
                Map.of(
                        "kind", kind,
                        "method", method,
                        "course", course,
                        "counted", counted,
                        "power", power,
                        "sample", sample,
                        "customers", customers));

        assertThat(matched).singleElement().satisfies(found -> {
            assertThat(found.getId()).isEqualTo(rule);
            assertThat(outputs(found)).containsEntry("grade", grade);
            assertThat((String) outputs(found).get("reason")).isNotBlank().doesNotEndWith(".");
            assertThat((String) outputs(found).get("lift"))
                    .matches(lift -> lift.isEmpty() == grade.equals("A"), "says what would lift it, but for an A");
        });
    }

    @Test
    void hasACaseForEveryRuleOfEveryTable() {
        assertThat(files().flatMap(file -> rules(file).stream()))
                .isNotEmpty()
                .isSubsetOf(Stream.concat(
                                cases().map(Case::rule),
                                Stream.concat(grades(), rights())
                                        .map(arguments -> (String) arguments.get()[0]))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "50000, LOW, false, true",
        "49999.99, MEDIUM, false, true",
        "49999.99, LOW, true, true",
        "49999.99, LOW, false, false"
    })
    void sendsToTheFullPanelWhatIsNotSmallAndSafeInEveryRespect(
            double cost, String risk, boolean momentThatMatters, boolean reversible) {
        ask(PANEL, bet("journey-bet", "G2", cost, risk, momentThatMatters, reversible));

        assertThat(matched).extracting(DmnEvaluatedDecisionRule::getId).containsExactly("rule_fullPanel");
    }

    @Test
    void takesTheFirstRuleWhereMoreWouldMatch() {
        ask(PANEL, smallAndSafe("G2"));
        assertThat(matched).extracting(DmnEvaluatedDecisionRule::getId).containsExactly("rule_smallAndSafe");
    }

    @Test
    void seatsEverybodyWhoseRuleMatchesInTheOrderOfTheTable() {
        ask(SEATS, tier("FULL"));
        assertThat(matched)
                .extracting(DmnEvaluatedDecisionRule::getId)
                .containsExactly("rule_fullProduct", "rule_fullFinance", "rule_fullOperations");
    }

    @Test
    void seatsAssessorsAloneForAnAssessment() {
        ask(SEATS, assessed());
        assertThat(matched)
                .extracting(DmnEvaluatedDecisionRule::getId)
                .containsExactly(
                        "rule_assessorResearch",
                        "rule_assessorDesign",
                        "rule_assessorTechnology",
                        "rule_assessorOperations");
    }

    @Test
    void answersNothingWhereNoRuleMatches() {
        ask(PANEL, bet("journey-bet", "G5"));
        assertThat(matched).isEmpty();
        ask(PANEL, bet("unheard-of", "G2"));
        assertThat(matched).isEmpty();
        ask(SEATS, tier("MIDDLE"));
        assertThat(matched).isEmpty();
    }

    private void ask(String table, Map<String, Object> inputs) {
        matched.clear();
        DmnModelInstance model = files().map(file -> Dmn.readModelFromFile(file.toFile()))
                .filter(file -> file.getModelElementById(table) != null)
                .findFirst()
                .orElseThrow();
        engine.evaluateDecisionTable(engine.parseDecision(table, model), inputs);
    }

    private DmnEngine engine() {
        return DmnEngineConfiguration.createDefaultDmnEngineConfiguration()
                .customPostDecisionTableEvaluationListeners(List.of(asked -> matched.addAll(asked.getMatchingRules())))
                .buildEngine();
    }

    private static Map<String, Object> outputs(DmnEvaluatedDecisionRule rule) {
        Map<String, Object> outputs = new HashMap<>();
        rule.getOutputEntries()
                .values()
                .forEach(output ->
                        outputs.put(output.getOutputName(), output.getValue().getValue()));
        return outputs;
    }

    private static Stream<Path> files() {
        try (var found = Files.list(Path.of("processes"))) {
            return found.filter(file -> file.toString().endsWith(".dmn")).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> rules(Path file) {
        return Dmn.readModelFromFile(file.toFile()).getModelElementsByType(Rule.class).stream()
                .map(Rule::getId)
                .toList();
    }

    /** A bet that is neither small nor safe. */
    private static Map<String, Object> bet(String gateModel, String gate) {
        return bet(gateModel, gate, 180_000, "HIGH", true, false);
    }

    private static Map<String, Object> smallAndSafe(String gate) {
        return bet("journey-bet", gate, 49_999.99, "LOW", false, true);
    }

    private static Map<String, Object> bet(
            String gateModel, String gate, double cost, String risk, boolean momentThatMatters, boolean reversible) {
        return Map.of(
                "gateModel",
                gateModel,
                "gate",
                gate,
                "cost",
                cost,
                "risk",
                risk,
                "momentThatMatters",
                momentThatMatters,
                "reversible",
                reversible);
    }

    private static Map<String, Object> tier(String tier) {
        return Map.of("gateModel", "journey-bet", "portfolio", "retail", "tier", tier);
    }

    private static Map<String, Object> assessed() {
        return Map.of("gateModel", "service-standard", "portfolio", "retail", "tier", "FULL");
    }

    private static Map<String, Object> seat(String group, String holder, String alternate) {
        return Map.of("group", group, "holder", holder, "alternate", alternate, "veto", false);
    }

    private record Case(String rule, String table, Map<String, Object> inputs, Map<String, Object> outputs) {

        @Override
        public String toString() {
            return rule + " " + inputs;
        }
    }
}
