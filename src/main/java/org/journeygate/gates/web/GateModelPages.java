package org.journeygate.gates.web;

import java.util.List;
import java.util.Map;
import org.journeygate.gates.GateModel;
import org.journeygate.gates.GateModelUse;
import org.journeygate.gates.GateModelVersion;
import org.journeygate.gates.GateModels;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The gate models, which version how many requests run on, and what each version asks at each gate. */
@Controller
class GateModelPages {

    private final GateModels models;

    GateModelPages(GateModels models) {
        this.models = models;
    }

    @GetMapping("/gate-models")
    String show(Model page) {
        page.addAttribute("models", models.current().stream().map(this::shown).toList());
        return "gates/gate-models";
    }

    @GetMapping("/gate-models/{key}/{version}")
    String show(@PathVariable String key, @PathVariable int version, Model page) {
        GateModel model = models.version(key, version);
        List<Used> versions = versions(key);
        page.addAttribute("model", model);
        page.addAttribute("versions", versions);
        page.addAttribute("newest", versions.get(0).version().version());
        return "gates/gate-model";
    }

    private Shown shown(GateModel model) {
        return new Shown(model, versions(model.key()));
    }

    private List<Used> versions(String key) {
        Map<Integer, GateModelUse> use = models.use(key);
        return models.versions(key).stream()
                .map(version -> new Used(version, use.getOrDefault(version.version(), GateModelUse.NONE)))
                .toList();
    }

    /** A model in its newest version, and all its versions. */
    record Shown(GateModel model, List<Used> versions) {}

    /** A version and how many requests run on it. */
    record Used(GateModelVersion version, GateModelUse use) {}
}
