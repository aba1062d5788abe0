package org.journeygate.workflow.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelCheckUnitTests {

    private static final String HELD = "camunda:historyTimeToLive=\"P30D\"";

    private final ModelCheck check = new ModelCheck(ModelFixtures.DOORS);

    @Test
    void acceptsWhatDoorsOffer() {
        assertThat(faults(ModelFixtures.calling("${gateReview.seats(subjectId)}")))
                .isEmpty();
        assertThat(faults(ModelFixtures.calling("${tier == 'full' and not empty cost}")))
                .isEmpty();
        assertThat(faults(ModelFixtures.decision(HELD, "cost"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${gateReviews.seats(subjectId)}",
                "${gateReview.chairs(subjectId)}",
                "${gateReview.seats()}",
                "${gateReview.seats(subjectId, seatId)}",
                "${gateReview.getClass()}",
                "${gateReview}",
                "${gateReview.class}",
                "${gateReview['class']}",
                "${gateReview.seats(subjectId).size()}",
                "${gateReview.seats(subjectId)[0]}",
                "${gateReview.seats(execution)}",
                "${''.getClass().forName('java.lang.Runtime')}",
                "${''.class}",
                "${''['class']}",
                "${subjectId.length()}",
                "${subjectId.bytes}",
                "${execution.processEngineServices}",
                "${execution}",
                "${task.name}",
                "${externalTask}",
                "${authenticatedUserId}",
                "${variableContext}",
                "${systemProperties['user.home']}",
                "${dataSource.getConnection()}",
                "${now()}",
                "${dateTime().plusDays(1)}",
                "${currentUser()}",
                "${decisionResult}",
                "${decisionResult.getSingleResult()}",
                "${decisionResult.tier.length()}",
                "#{execution.id}",
                "before ${gateReview.seats(now())} after",
                "${gateReview.seats(subjectId)",
            })
    void refusesExpressionsThatReachPastTheDoors(String expression) {
        assertThat(faults(ModelFixtures.calling(expression)))
                .isNotEmpty()
                .allMatch(fault -> fault.startsWith("test.bpmn, serviceTask_tested: expression "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<bpmn:scriptTask id='x' scriptFormat='groovy'><bpmn:script>1</bpmn:script></bpmn:scriptTask>",
                "<bpmn:serviceTask id='x' camunda:class='java.lang.Runtime' />",
                "<bpmn:serviceTask id='x' activiti:class='java.lang.Runtime' />",
                "<bpmn:serviceTask id='x' camunda:delegateExpression='${gateReview}' />",
                "<bpmn:serviceTask id='x' camunda:type='external' camunda:topic='work' />",
                "<bpmn:serviceTask id='x' camunda:type='mail' />",
                "<bpmn:serviceTask id='x' />",
                "<bpmn:sendTask id='x' camunda:class='java.lang.Runtime' />",
                "<bpmn:callActivity id='x' calledElement='tested' />",
                "<bpmn:task id='x'><bpmn:extensionElements><camunda:executionListener event='start' class='java.lang.Runtime' /></bpmn:extensionElements></bpmn:task>",
                "<bpmn:task id='x'><bpmn:extensionElements><camunda:executionListener event='start' expression='${gateReview.seats(subjectId)}' /></bpmn:extensionElements></bpmn:task>",
                "<bpmn:userTask id='x' name='Do' camunda:dueDate='2026-01-01'><bpmn:extensionElements><camunda:taskListener event='create' delegateExpression='${gateReview}' /></bpmn:extensionElements></bpmn:userTask>",
                "<bpmn:serviceTask id='x' camunda:expression='${gateReview.seats(subjectId)}'><bpmn:extensionElements><camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector></bpmn:extensionElements></bpmn:serviceTask>",
                "<bpmn:task id='x'><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name='a'><camunda:script scriptFormat='groovy'>1</camunda:script></camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:task>",
                "<bpmn:task id='x'><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name='a'>${execution.id}</camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:task>",
                "<bpmn:sequenceFlow id='x' sourceRef='event_started' targetRef='event_ended'><bpmn:conditionExpression xsi:type='bpmn:tFormalExpression' language='groovy'>true</bpmn:conditionExpression></bpmn:sequenceFlow>",
                "<bpmn:sequenceFlow id='x' sourceRef='event_started' targetRef='event_ended'><bpmn:conditionExpression xsi:type='bpmn:tFormalExpression'>${execution.id == 1}</bpmn:conditionExpression></bpmn:sequenceFlow>",
                "<bpmn:intermediateCatchEvent id='x'><bpmn:timerEventDefinition><bpmn:timeCycle xsi:type='bpmn:tFormalExpression'>R/PT1S</bpmn:timeCycle></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>",
                "<bpmn:userTask id='x' name='${execution.id}' camunda:dueDate='2026-01-01' />",
                "<bpmn:userTask id='x' name='Do' camunda:dueDate='${now()}' />",
                "<bpmn:userTask id='x' name='Do' />",
                "<bpmn:userTask id='x' camunda:dueDate='2026-01-01' />",
                "<bpmn:userTask id='x' name='Do' camunda:dueDate='2026-01-01' camunda:formKey='embedded:app:x.html' />",
                "<bpmn:businessRuleTask id='x' camunda:class='java.lang.Runtime' />",
                "<bpmn:businessRuleTask id='x' camunda:decisionRef='unknown' camunda:decisionRefBinding='deployment' />",
                "<bpmn:businessRuleTask id='x' camunda:decisionRef='testTier' />",
                "<bpmn:businessRuleTask id='x' camunda:decisionRef='testTier' camunda:decisionRefBinding='deployment' camunda:resultVariable='r' camunda:mapDecisionResult='singleResult' />",
                "<bpmn:startEvent id='x'><bpmn:timerEventDefinition><bpmn:timeDate xsi:type='bpmn:tFormalExpression'>2026-01-01</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:startEvent>",
            })
    void refusesElementsThatAreNotOurs(String element) {
        assertThat(check.faults(List.of(ModelFixtures.process(element), ModelFixtures.decision(HELD, "cost"))))
                .isNotEmpty()
                .allMatch(fault -> fault.startsWith("test.bpmn, x: "));
    }

    @Test
    void refusesAProcessWithoutTimeToLiveOrOutOfForce() {
        String whole = ModelFixtures.process("").text();

        assertThat(faults(new ModelFile("test.bpmn", whole.replace("camunda:historyTimeToLive=\"P30D\"", ""))))
                .containsExactly("test.bpmn, tested: states no camunda:historyTimeToLive");
        assertThat(faults(new ModelFile("test.bpmn", whole.replace("isExecutable=\"true\"", ""))))
                .containsExactly("test.bpmn, tested: is not marked as executable");
    }

    @ParameterizedTest
    @CsvSource({
        "expressionLanguage=\"groovy\", cost, decision tables speak FEEL",
        "'', cost, states no camunda:historyTimeToLive",
        "camunda:historyTimeToLive=\"P30D\", now(), reads a clock of its own",
        "camunda:historyTimeToLive=\"P30D\", today (), reads a clock of its own",
    })
    void refusesDecisionsThatAreNotPureFeel(String attribute, String input, String cause) {
        String place = attribute.startsWith("expressionLanguage") ? "expressionLanguage" : "";
        ModelFile file = ModelFixtures.decision(place.isEmpty() ? attribute : HELD, input);
        String text = place.isEmpty()
                ? file.text()
                : file.text().replace("id=\"expression_cost\"", "id=\"expression_cost\" " + attribute);

        assertThat(faults(new ModelFile("test.dmn", text)))
                .singleElement()
                .asString()
                .startsWith("test.dmn, ")
                .contains(cause);
    }

    @Test
    void refusesOneKeyInTwoFiles() {
        var twin = new ModelFile("twin.bpmn", ModelFixtures.process("").text());

        assertThat(check.faults(List.of(ModelFixtures.process(""), twin)))
                .containsExactly("twin.bpmn, tested: is in test.bpmn as well; a key names one model");
    }

    @Test
    void readsNoEntities() {
        String bomb = ModelFixtures.process("")
                .text()
                .replace("?>", "?><!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]>");

        assertThat(faults(new ModelFile("test.bpmn", bomb)))
                .singleElement()
                .asString()
                .contains("DOCTYPE");
    }

    @Test
    void refusesWhatIsNoModel() {
        assertThat(faults(new ModelFile("test.bpmn", "<x/>")))
                .singleElement()
                .asString()
                .startsWith("test.bpmn: cannot be read");
    }

    @Test
    void readsTheFolderThatTheCustomerNames(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("b.bpmn"), ModelFixtures.process("").text());
        Files.writeString(
                folder.resolve("a.dmn"), ModelFixtures.decision(HELD, "cost").text());
        Files.writeString(folder.resolve("README.md"), "Ours");

        assertThat(new ModelFolder(folder.toString()).files())
                .extracting(ModelFile::name)
                .containsExactly("a.dmn", "b.bpmn");
        assertThatExceptionOfType(ModelsRefused.class)
                .isThrownBy(() -> new ModelFolder(folder.resolve("gone").toString()))
                .withMessageContaining("gone");
    }

    @Test
    void saysAllFaultsAtOnce() {
        ModelFile faulty = ModelFixtures.process(
                "<bpmn:userTask id='x' name='Do' /><bpmn:serviceTask id='y' camunda:expression='${now()}' />");

        assertThatExceptionOfType(ModelsRefused.class)
                .isThrownBy(() -> check.requireWhole(List.of(faulty)))
                .satisfies(refused -> assertThat(refused.faults()).hasSize(2));
    }

    private List<String> faults(ModelFile file) {
        return check.faults(List.of(file));
    }
}
