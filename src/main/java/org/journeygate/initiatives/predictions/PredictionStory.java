package org.journeygate.initiatives.predictions;

import java.util.ArrayList;
import java.util.List;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.InitiativeStory;
import org.journeygate.people.Actor;
import org.journeygate.people.Role;
import org.springframework.stereotype.Component;

/** The part of the predictions in a bet's story: booked, read, and how it came out. */
@Component
class PredictionStory implements InitiativeStory {

    private static final String PREFIX = "initiatives-predictions.story.";

    private final PredictionRepository predictions;
    private final Judgements judgements;

    PredictionStory(PredictionRepository predictions, Judgements judgements) {
        this.predictions = predictions;
        this.judgements = judgements;
    }

    @Override
    public List<Entry> about(Initiative bet, Actor reader) {
        List<Entry> story = new ArrayList<>();
        for (Prediction prediction : predictions.of(bet.id())) {
            String path = "/predictions/" + prediction.id().value();
            story.add(new Entry(
                    prediction.bookedAt(),
                    PREFIX + "booked",
                    List.of(prediction.measure().name(), prediction.decision()),
                    path,
                    null));
            Finding finding = prediction.finding();
            if (finding != null) {
                story.add(new Entry(
                        finding.at(), PREFIX + "found." + finding.verdict(), List.of(finding.reason()), path, null));
            }
            Prediction.Judgement judgement = prediction.judgement();
            if (judgement != null) {
                String how = judgement.stop() == null ? "judged." + judgement.verdict() : "stopped";
                story.add(new Entry(judgement.at(), PREFIX + how, List.of(), path, null));
            }
        }
        return story;
    }

    @Override
    public List<Act> acts(Initiative bet, Actor reader) {
        if (!reader.is(Role.SQUAD_LEAD)) {
            return List.of();
        }
        return predictions.of(bet.id()).stream()
                .filter(prediction -> judgements.mayComment(prediction, reader))
                .map(prediction -> new Act(
                        PREFIX + "comment",
                        List.of(),
                        "/predictions/" + prediction.id().value(),
                        false))
                .toList();
    }
}
