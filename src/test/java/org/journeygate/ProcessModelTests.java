package org.journeygate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.journeygate.workflow.CoversProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** How the models in {@code processes/} are named, explained and drawn, and what they may contain; read without the engine. */
class ProcessModelTests {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String BPMN_DRAWING = "http://www.omg.org/spec/BPMN/20100524/DI";
    private static final String DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";
    private static final String DMN_DRAWING = "https://www.omg.org/spec/DMN/20191111/DMNDI/";
    private static final String ENGINE = "http://camunda.org/schema/1.0/bpmn";
    private static final String DECISIONS = "http://camunda.org/schema/1.0/dmn";

    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("startEvent", "startEvent_|event_"),
            Map.entry("endEvent", "endEvent_"),
            Map.entry("boundaryEvent", "event_"),
            Map.entry("intermediateCatchEvent", "event_"),
            Map.entry("intermediateThrowEvent", "event_"),
            Map.entry("userTask", "userTask_"),
            Map.entry("serviceTask", "serviceTask_"),
            Map.entry("businessRuleTask", "businessRuleTask_"),
            Map.entry("callActivity", "callActivity_"),
            Map.entry("subProcess", "subProcess_"),
            Map.entry("exclusiveGateway", "gateway_"),
            Map.entry("parallelGateway", "gateway_"),
            Map.entry("eventBasedGateway", "gateway_"),
            Map.entry("sequenceFlow", "flow_"));
    private static final Set<String> NAMELESS = Set.of("exclusiveGateway", "parallelGateway", "sequenceFlow");
    private static final String DOOR_CALL = "[a-z]\\w*\\.[a-z]\\w*\\((\\w+|'\\w+')(, ?(\\w+|'\\w+'))*\\)";
    private static final String EXPRESSION =
            "[$#]\\{ ?(" + DOOR_CALL + "|!?[a-z]\\w*|[a-z]\\w* ?[!=]= ?('\\w+'|\\d+|true|false)) ?}";

    @ParameterizedTest
    @MethodSource("processes")
    void namesTheFileAfterTheProcess(Path file) {
        String name = file.getFileName().toString().replace(".bpmn", "");
        assertThat(name).matches("[a-z0-9]+(-[a-z0-9]+)*");
        assertThat(all(file, BPMN, "process")).singleElement().satisfies(process -> {
            assertThat(process.getAttribute("id")).isEqualTo(camelCase(name));
            assertThat(process.getAttribute("name")).isNotBlank();
            assertThat(process.getAttribute("isExecutable")).isEqualTo("true");
            assertThat(process.getAttributeNS(ENGINE, "historyTimeToLive")).isNotBlank();
            assertThat(isExplained(process)).isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("processes")
    void prefixesIdsWithTheKindOfElement(Path file) {
        PREFIXES.forEach((kind, prefix) -> assertThat(all(file, BPMN, kind))
                .extracting(element -> element.getAttribute("id"))
                .allMatch(id -> id.matches("(" + prefix + ")[a-z][A-Za-z0-9]*"), kind));
    }

    @ParameterizedTest
    @MethodSource("processes")
    void namesWhatAPersonReads(Path file) {
        PREFIXES.keySet().stream().filter(kind -> !NAMELESS.contains(kind)).forEach(kind -> assertThat(
                        all(file, BPMN, kind))
                .allMatch(element -> element.getAttribute("name").matches("\\p{Lu}.*"), kind + " has a name"));
        assertThat(all(file, BPMN, "exclusiveGateway"))
                .filteredOn(gateway -> children(gateway, BPMN, "outgoing").size() > 1)
                .allMatch(gateway -> gateway.getAttribute("name").endsWith("?"), "asks a question");
    }

    @ParameterizedTest
    @MethodSource("processes")
    void explainsWhatAPersonDoes(Path file) {
        assertThat(all(file, BPMN, "userTask"))
                .allMatch(
                        task -> isExplained(task) || isExplained((Element) task.getParentNode()),
                        "has documentation, or its sub-process has");
    }

    @ParameterizedTest
    @MethodSource("processes")
    void givesEveryHumanTaskADeadlineAReminderAndAnEscalation(Path file) {
        List<Element> timers = all(file, BPMN, "boundaryEvent").stream()
                .filter(event -> !children(event, BPMN, "timerEventDefinition").isEmpty())
                .toList();
        assertThat(all(file, BPMN, "userTask")).allSatisfy(task -> {
            String id = task.getAttribute("id");
            assertThat(task.getAttributeNS(ENGINE, "dueDate"))
                    .as("%s: deadline", id)
                    .isNotBlank();
            assertThat(task.getAttributeNS(ENGINE, "assignee") + task.getAttributeNS(ENGINE, "candidateGroups"))
                    .as("%s: whose it is", id)
                    .isNotBlank();
            assertThat(timers)
                    .as("%s: reminder", id)
                    .filteredOn(timer -> timer.getAttribute("attachedToRef").equals(id))
                    .anyMatch(timer -> timer.getAttribute("cancelActivity").equals("false"));
        });
    }

    @ParameterizedTest
    @MethodSource("processes")
    void callsDoorsAndNothingElse(Path file) {
        assertThat(all(file, BPMN, "scriptTask")).isEmpty();
        assertThat(all(file, BPMN, "script")).isEmpty();
        assertThat(all(file, BPMN, "timeCycle")).isEmpty();
        assertThat(all(file, ENGINE, "*"))
                .extracting(Element::getLocalName)
                .isSubsetOf("inputOutput", "inputParameter", "outputParameter", "failedJobRetryTimeCycle", "in", "out");
        assertThat(all(file, "*", "*")).allSatisfy(element -> assertThat(
                        List.of("class", "delegateExpression", "type", "formKey", "initiator"))
                .noneMatch(attribute -> element.hasAttributeNS(ENGINE, attribute)));
        assertThat(all(file, BPMN, "serviceTask"))
                .allMatch(task -> task.getAttributeNS(ENGINE, "expression").matches("\\$\\{" + DOOR_CALL + "}"));
        assertThat(expressions(file)).isNotEmpty().allMatch(text -> text.matches(EXPRESSION));
    }

    @ParameterizedTest
    @MethodSource("processes")
    void isDrawnInFull(Path file) {
        Set<String> drawn = Stream.concat(
                        all(file, BPMN_DRAWING, "BPMNShape").stream(), all(file, BPMN_DRAWING, "BPMNEdge").stream())
                .map(shape -> shape.getAttribute("bpmnElement"))
                .collect(Collectors.toSet());
        assertThat(PREFIXES.keySet().stream()
                        .flatMap(kind -> all(file, BPMN, kind).stream())
                        .map(element -> element.getAttribute("id")))
                .isNotEmpty()
                .allMatch(drawn::contains);
    }

    @Test
    void isRunOnEveryPathByTheTestsOfOneClass() {
        var tests = new ClassPathScanningCandidateComponentProvider(false);
        tests.addIncludeFilter(new AnnotationTypeFilter(CoversProcess.class));
        assertThat(tests.findCandidateComponents("org.journeygate"))
                .extracting(test -> ((AnnotatedBeanDefinition) test)
                        .getMetadata()
                        .getAnnotations()
                        .get(CoversProcess.class)
                        .getString("value"))
                .containsExactlyInAnyOrderElementsOf(processes().stream()
                        .map(file -> file.getFileName().toString())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void namesAndExplainsEveryDecisionAndEveryRule(Path file) {
        assertThat(file.getFileName().toString()).matches("[a-z0-9]+(-[a-z0-9]+)*\\.dmn");
        assertThat(all(file, DMN, "decision")).isNotEmpty().allSatisfy(decision -> {
            assertThat(decision.getAttribute("id")).matches("[a-z][A-Za-z0-9]*");
            assertThat(decision.getAttribute("name")).isNotBlank();
            assertThat(decision.getAttributeNS(DECISIONS, "historyTimeToLive")).isNotBlank();
            assertThat(isExplained(decision)).isTrue();
        });
        assertThat(all(file, DMN, "decisionTable"))
                .allMatch(table -> table.hasAttribute("hitPolicy"), "states its hit policy");
        assertThat(all(file, DMN, "rule"))
                .allMatch(rule -> rule.getAttribute("id").matches("rule_[a-z][A-Za-z0-9]*"), "has a name")
                .allMatch(ProcessModelTests::isExplained, "is explained");
        assertThat(Stream.concat(all(file, DMN, "input").stream(), all(file, DMN, "output").stream()))
                .allMatch(column -> !column.getAttribute("label").isBlank(), "has a heading");
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void drawsEveryDecision(Path file) {
        assertThat(all(file, DMN_DRAWING, "DMNShape"))
                .extracting(shape -> shape.getAttribute("dmnElementRef"))
                .containsAll(all(file, DMN, "decision").stream()
                        .map(decision -> decision.getAttribute("id"))
                        .toList());
    }

    private static List<Path> processes() {
        return TextFiles.under(Path.of("processes"), ".bpmn");
    }

    private static List<Path> decisions() {
        return TextFiles.under(Path.of("processes"), ".dmn");
    }

    private static boolean isExplained(Element element) {
        return Stream.concat(
                        children(element, BPMN, "documentation").stream(),
                        children(element, DMN, "description").stream())
                .anyMatch(text -> !text.getTextContent().isBlank());
    }

    private static List<String> expressions(Path file) {
        List<String> found = new ArrayList<>();
        for (Element element : all(file, "*", "*")) {
            var attributes = element.getAttributes();
            IntStream.range(0, attributes.getLength())
                    .mapToObj(at -> attributes.item(at).getNodeValue())
                    .forEach(found::add);
            if (element.getElementsByTagName("*").getLength() == 0 && !"documentation".equals(element.getLocalName())) {
                found.add(element.getTextContent().strip());
            }
        }
        return found.stream()
                .filter(text -> text.contains("${") || text.contains("#{"))
                .toList();
    }

    private static List<Element> all(Path file, String namespace, String name) {
        return elements(document(file).getElementsByTagNameNS(namespace, name));
    }

    private static List<Element> children(Element element, String namespace, String name) {
        return elements(element.getElementsByTagNameNS(namespace, name)).stream()
                .filter(child -> child.getParentNode() == element)
                .toList();
    }

    private static List<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(at -> (Element) nodes.item(at))
                .toList();
    }

    private static Document document(Path file) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(file.toFile());
        } catch (ParserConfigurationException | SAXException | IOException failed) {
            throw new AssertionError(file + ": " + failed.getMessage(), failed);
        }
    }

    private static String camelCase(String kebab) {
        String[] words = kebab.split("-");
        return words[0]
                + Stream.of(words)
                        .skip(1)
                        .map(word -> word.substring(0, 1).toUpperCase() + word.substring(1))
                        .collect(Collectors.joining());
    }
}
