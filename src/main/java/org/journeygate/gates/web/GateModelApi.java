package org.journeygate.gates.web;

import java.util.List;
import java.util.Map;
import org.journeygate.gates.GateModel;
import org.journeygate.gates.GateModelUse;
import org.journeygate.gates.GateModels;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Paged;
import org.journeygate.shared.web.ETags;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/gate-models")
class GateModelApi {

    private final GateModels models;

    GateModelApi(GateModels models) {
        this.models = models;
    }

    @GetMapping
    Paged<GateModelJson> list(PageQuery query) {
        return page(models.current(), query).map(GateModelJson::of);
    }

    @GetMapping("/{key}")
    ResponseEntity<GateModelJson> read(@PathVariable String key) {
        return answer(models.current(key));
    }

    @GetMapping("/{key}/versions")
    Paged<GateModelVersionJson> versions(@PathVariable String key, PageQuery query) {
        Map<Integer, GateModelUse> use = models.use(key);
        return page(models.versions(key), query)
                .map(version ->
                        new GateModelVersionJson(version, use.getOrDefault(version.version(), GateModelUse.NONE)));
    }

    @GetMapping("/{key}/versions/{version}")
    ResponseEntity<GateModelJson> readVersion(@PathVariable String key, @PathVariable int version) {
        return answer(models.version(key, version));
    }

    private static ResponseEntity<GateModelJson> answer(GateModel model) {
        return ResponseEntity.ok().eTag(ETags.of(model.version())).body(GateModelJson.of(model));
    }

    private static <T> Paged<T> page(List<T> all, PageQuery query) {
        List<T> items = all.stream().skip(query.offset()).limit(query.size()).toList();
        return new Paged<>(items, query.page(), query.size(), all.size());
    }
}
