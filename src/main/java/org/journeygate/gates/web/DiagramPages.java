package org.journeygate.gates.web;

import java.util.List;
import java.util.Map;
import org.journeygate.gates.GateRequestRow;
import org.journeygate.gates.GateRequests;
import org.journeygate.shared.IdOrCode;
import org.journeygate.workflow.ProcessModels;
import org.journeygate.workflow.StepLog;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Where a request is: the process as it is drawn, with the live position and the way that it took. */
@Controller
@RequestMapping("/gate-requests/{id}")
class DiagramPages {

    private static final String PROCESS = "stageGate";

    private final GateRequests requests;
    private final ProcessModels models;
    private final StepLog steps;

    DiagramPages(GateRequests requests, ProcessModels models, StepLog steps) {
        this.requests = requests;
        this.models = models;
        this.steps = steps;
    }

    @GetMapping("/diagram")
    String diagram(@PathVariable IdOrCode id, Model model) {
        GateRequestRow request = request(id);
        model.addAttribute("r", request);
        model.addAttribute("steps", steps.of(request.id().value()));
        model.addAttribute("positions", steps.positions(request.id().value()));
        return "gates/diagram";
    }

    @GetMapping(value = "/diagram.bpmn", produces = MediaType.APPLICATION_XML_VALUE)
    @ResponseBody
    String model(@PathVariable IdOrCode id) {
        GateRequestRow request = request(id);
        return request.submittedAt() == null && request.reworkBy() == null
                ? models.diagram(PROCESS)
                : models.diagramFor(request.id().value());
    }

    @GetMapping(value = "/diagram.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Map<String, List<String>> position(@PathVariable IdOrCode id) {
        var subject = request(id).id().value();
        return Map.of(
                "here",
                steps.positions(subject),
                "passed",
                steps.of(subject).stream().map(StepLog.Step::element).distinct().toList());
    }

    private GateRequestRow request(IdOrCode id) {
        return requests.get(requests.idOf(id.id(), id.text()));
    }
}
