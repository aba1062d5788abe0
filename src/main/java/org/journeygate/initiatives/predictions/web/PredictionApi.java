package org.journeygate.initiatives.predictions.web;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.journeygate.initiatives.Initiatives;
import org.journeygate.initiatives.predictions.Judgements;
import org.journeygate.initiatives.predictions.Prediction;
import org.journeygate.initiatives.predictions.PredictionId;
import org.journeygate.initiatives.predictions.Predictions;
import org.journeygate.initiatives.predictions.Verdict;
import org.journeygate.people.Actor;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Paged;
import org.journeygate.squads.SquadId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class PredictionApi {

    private final Predictions predictions;
    private final Judgements judgements;
    private final Initiatives initiatives;
    private final Clock clock;

    PredictionApi(Predictions predictions, Judgements judgements, Initiatives initiatives, Clock clock) {
        this.predictions = predictions;
        this.judgements = judgements;
        this.initiatives = initiatives;
        this.clock = clock;
    }

    @GetMapping("/predictions")
    Paged<PredictionJson> list(
            @RequestParam(required = false) @Nullable UUID squad,
            @RequestParam(required = false) Prediction.@Nullable Stage stage,
            @RequestParam(required = false) @Nullable Verdict verdict,
            PageQuery query) {
        return predictions
                .search(new Predictions.Filter(squad == null ? null : new SquadId(squad), stage, verdict), query)
                .map(PredictionJson::of);
    }

    @GetMapping("/initiatives/{id}/predictions")
    Paged<PredictionJson> ofBet(@PathVariable String id) {
        List<PredictionJson> all = predictions.of(initiatives.named(id).id()).stream()
                .map(PredictionJson::of)
                .toList();
        return new Paged<>(all, 0, Math.max(1, all.size()), all.size());
    }

    @GetMapping("/predictions/{id}")
    PredictionJson read(@PathVariable UUID id) {
        return single(predictions.get(new PredictionId(id)));
    }

    @PostMapping("/predictions/{id}/comment")
    PredictionJson comment(@PathVariable UUID id, @RequestBody PredictionJson.Said said, Actor actor) {
        return single(judgements.comment(new PredictionId(id), said.text(), actor));
    }

    @PostMapping("/predictions/{id}/verdict")
    PredictionJson judge(@PathVariable UUID id, @RequestBody PredictionJson.Judged said, Actor actor) {
        return single(judgements.judge(new PredictionId(id), said.verdict(), said.reason(), actor));
    }

    private PredictionJson single(Prediction prediction) {
        return PredictionJson.of(
                prediction,
                Predictions.corrected(prediction, predictions.readings(prediction), clock.instant())
                        .orElse(null));
    }
}
