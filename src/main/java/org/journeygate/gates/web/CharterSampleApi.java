package org.journeygate.gates.web;

import java.time.Instant;
import java.util.UUID;
import org.journeygate.gates.rights.UnderCharter;
import org.journeygate.gates.samples.CharterSample;
import org.journeygate.gates.samples.CharterSamples;
import org.journeygate.people.Actor;
import org.journeygate.people.UserId;
import org.journeygate.shared.IdOrCode;
import org.journeygate.shared.InvalidInput;
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

/** The PMO's sample over REST; one is named by its id or by the code of its decision. */
@RestController
@RequestMapping("/api/v1/charter-samples")
class CharterSampleApi {

    private final CharterSamples samples;

    CharterSampleApi(CharterSamples samples) {
        this.samples = samples;
    }

    @GetMapping
    Paged<SampleJson> list(
            @RequestParam(required = false) CharterSample.@Nullable State state,
            @RequestParam(required = false) @Nullable UUID squad,
            PageQuery query) {
        return samples.search(new CharterSamples.Filter(state, squad == null ? null : new SquadId(squad)), query)
                .map(SampleJson::of);
    }

    @GetMapping("/{id}")
    SampleJson read(@PathVariable IdOrCode id) {
        return SampleJson.of(samples.named(id));
    }

    @PostMapping("/{id}/answer")
    SampleJson answer(@PathVariable IdOrCode id, @RequestBody Answer said, Actor actor) {
        CharterSample sample = samples.named(id);
        Boolean asChartered = said.asChartered();
        if (asChartered == null) {
            throw new InvalidInput("asChartered", "is missing: true or false");
        }
        return SampleJson.of(samples.answer(sample.id(), asChartered, said.reason(), actor));
    }

    /** What the PMO says. */
    record Answer(@Nullable Boolean asChartered, @Nullable String reason) {}

    /** One decision in the sample. */
    record SampleJson(
            UUID id,
            UUID decisionId,
            String decisionCode,
            UUID gateRequestId,
            String gateRequestCode,
            String initiativeCode,
            String title,
            String gate,
            UUID squadId,
            String squad,
            UnderCharter charter,
            int oneIn,
            Instant decidedAt,
            Instant dueAt,
            CharterSample.State state,
            @Nullable UUID answeredBy,
            @Nullable Instant answeredAt,
            @Nullable String reason) {

        static SampleJson of(CharterSample sample) {
            UserId answeredBy = sample.answeredBy();
            return new SampleJson(
                    sample.id().value(),
                    sample.decision(),
                    sample.decisionCode(),
                    sample.request(),
                    sample.requestCode(),
                    sample.betCode(),
                    sample.title(),
                    sample.gate(),
                    sample.squad().value(),
                    sample.squadName(),
                    sample.charter(),
                    sample.oneIn(),
                    sample.decidedAt(),
                    sample.dueAt(),
                    sample.state(),
                    answeredBy == null ? null : answeredBy.value(),
                    sample.answeredAt(),
                    sample.reason());
        }
    }
}
