package org.journeygate.initiatives.predictions.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.predictions.Finding;
import org.journeygate.initiatives.predictions.Prediction;
import org.journeygate.initiatives.predictions.Sample;
import org.journeygate.initiatives.predictions.Verdict;
import org.journeygate.journeys.Metric;
import org.jspecify.annotations.Nullable;

/**
 * A prediction as programs read it.
 *
 * @param corrected what the readings would say today, where they have been corrected since they were read; told of a single
 *     prediction only
 */
record PredictionJson(
        UUID id,
        int number,
        UUID initiativeId,
        UUID squadId,
        String decision,
        UUID metricId,
        String metric,
        String unit,
        Metric.Direction direction,
        BigDecimal from,
        BigDecimal toLow,
        BigDecimal toHigh,
        BigDecimal width,
        LocalDate by,
        @Nullable Integer probability,
        Instant bookedAt,
        SampleJson baseline,
        boolean startsElsewhere,
        Prediction.Stage stage,
        Instant measureAt,
        @Nullable FindingJson finding,
        @Nullable CommentJson comment,
        @Nullable UUID judgeId,
        @Nullable JudgementJson judgement,
        @Nullable FindingJson corrected) {

    /** As it stands in a list. */
    static PredictionJson of(Prediction prediction) {
        return of(prediction, null);
    }

    static PredictionJson of(Prediction prediction, @Nullable Finding corrected) {
        Initiative.Promise promise = prediction.promise();
        Finding finding = prediction.finding();
        Prediction.Comment comment = prediction.comment();
        Prediction.Judgement judgement = prediction.judgement();
        return new PredictionJson(
                prediction.id().value(),
                prediction.number(),
                prediction.initiative().value(),
                prediction.squad().value(),
                prediction.decision(),
                promise.metric().value(),
                prediction.measure().name(),
                prediction.measure().unit(),
                prediction.measure().direction(),
                promise.from(),
                promise.toLow(),
                promise.toHigh(),
                prediction.width(),
                promise.by(),
                promise.probability(),
                prediction.bookedAt(),
                SampleJson.of(prediction.baseline()),
                prediction.startsElsewhere(),
                prediction.stage(),
                prediction.measureAt(),
                finding == null ? null : FindingJson.of(finding),
                comment == null
                        ? null
                        : new CommentJson(comment.text(), comment.by().value(), comment.at()),
                prediction.judge() == null ? null : prediction.judge().value(),
                judgement == null ? null : JudgementJson.of(judgement),
                corrected == null ? null : FindingJson.of(corrected));
    }

    /** Readings in figures. */
    record SampleJson(
            LocalDate since,
            LocalDate until,
            int count,
            @Nullable BigDecimal mean,
            @Nullable BigDecimal spread,
            @Nullable BigDecimal least,
            @Nullable BigDecimal most,
            @Nullable LocalDate latestOn,
            String readings) {

        static SampleJson of(Sample sample) {
            return new SampleJson(
                    sample.since(),
                    sample.until(),
                    sample.count(),
                    sample.mean(),
                    sample.spread(),
                    sample.least(),
                    sample.most(),
                    sample.latestOn(),
                    sample.hash());
        }
    }

    record FindingJson(Verdict verdict, String reason, SampleJson sample, Instant at) {

        static FindingJson of(Finding finding) {
            return new FindingJson(finding.verdict(), finding.reason(), SampleJson.of(finding.sample()), finding.at());
        }
    }

    record CommentJson(String text, UUID by, Instant at) {}

    record JudgementJson(
            Verdict verdict,
            @Nullable String reason,
            @Nullable UUID by,
            Instant at,
            @Nullable String stoppedBy) {

        static JudgementJson of(Prediction.Judgement judgement) {
            return new JudgementJson(
                    judgement.verdict(),
                    judgement.reason(),
                    judgement.by() == null ? null : judgement.by().value(),
                    judgement.at(),
                    judgement.stop());
        }
    }

    /** What the squad's lead says, as it is sent. */
    record Said(@Nullable String text) {}

    /** How it came out, as it is sent. */
    record Judged(@Nullable Verdict verdict, @Nullable String reason) {}
}
