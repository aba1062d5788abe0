package org.journeygate.workflow.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.Dmn;
import org.w3c.dom.Element;

/** Checks one file of decision tables: FEEL and nothing else, without a clock of its own. */
final class DecisionCheck {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/dmn";
    private static final Pattern OWN_CLOCK = Pattern.compile("\\b(now|today)\\s*\\(");
    private static final Set<String> CODE = Set.of("functionDefinition", "invocation", "businessKnowledgeModel");

    private final ModelFile file;
    private final List<String> faults = new ArrayList<>();
    private final List<String> decisions = new ArrayList<>();

    DecisionCheck(ModelFile file) {
        this.file = file;
        Xml.read(file, Dmn::readModelFromStream, faults).ifPresent(this::visit);
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    List<String> decisions() {
        return List.copyOf(decisions);
    }

    private void visit(Element element) {
        String name = element.getLocalName();
        String language = Xml.attribute(element, null, "expressionLanguage");
        if (language != null && !language.toLowerCase(Locale.ROOT).contains("feel")) {
            fault(element, "is written in %s; decision tables speak FEEL".formatted(language));
        }
        if (name.equals("decision")) {
            decisions.add(element.getAttribute("id"));
            if (Xml.attribute(element, CAMUNDA, "historyTimeToLive") == null) {
                fault(element, "states no camunda:historyTimeToLive");
            }
        }
        if (CODE.contains(name) || CAMUNDA.equals(element.getNamespaceURI())) {
            fault(element, name + " is not understood here");
        }
        if (name.equals("text") && OWN_CLOCK.matcher(element.getTextContent()).find()) {
            fault(element, "reads a clock of its own; hand the instant in");
        }
        Xml.children(element).forEach(this::visit);
    }

    private void fault(Element element, String cause) {
        faults.add("%s, %s: %s".formatted(file.name(), Xml.nearestId(element), cause));
    }
}
