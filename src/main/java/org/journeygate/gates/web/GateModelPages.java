package org.journeygate.gates.web;

import java.util.List;
import org.journeygate.gates.GateModel;
import org.journeygate.gates.GateModelVersion;
import org.journeygate.gates.GateModels;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class GateModelPages {

    private final GateModels models;

    GateModelPages(GateModels models) {
        this.models = models;
    }

    @GetMapping("/gate-models")
    String show(Model page) {
        List<Shown> shown = models.current().stream()
                .map(model -> new Shown(model, models.versions(model.key()).get(0)))
                .toList();
        page.addAttribute("models", shown);
        return "gates/gate-models";
    }

    /** A model and the version that it is. */
    record Shown(GateModel model, GateModelVersion version) {}
}
