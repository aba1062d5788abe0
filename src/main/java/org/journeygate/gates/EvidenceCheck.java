package org.journeygate.gates;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.journeygate.gates.facts.Experiment;
import org.journeygate.gates.facts.Facts;
import org.journeygate.gates.facts.FactsDraft;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.Initiatives;
import org.journeygate.journeys.Journeys;
import org.journeygate.journeys.MetricId;
import org.journeygate.journeys.Metrics;
import org.journeygate.journeys.StageId;
import org.journeygate.shared.Checks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks through what somebody says as evidence; all faults are named at once. */
@Component
class EvidenceCheck {

    private final Initiatives initiatives;
    private final Journeys journeys;
    private final Metrics metrics;
    private final Schedule schedule;

    EvidenceCheck(Initiatives initiatives, Journeys journeys, Metrics metrics, Schedule schedule) {
        this.initiatives = initiatives;
        this.journeys = journeys;
        this.metrics = metrics;
        this.schedule = schedule;
    }

    /** The content; InvalidInput where something is wrong with it. */
    EvidenceContent checked(GateRequest request, EvidenceFile.Statement said) {
        var checks = new Checks();
        String title = checks.line("title", said.title(), 200);
        String finding = checks.text("finding", said.finding(), Drafts.PARAGRAPH);
        String source = checks.line("source", said.source(), 500);
        String link = checks.optionalLine("link", said.link(), 1_000);
        checks.that(link == null || isWebAddress(link), "link", "is not a web address: it begins with https://");
        EvidenceKind kind = said.kind();
        LocalDate gatheredOn = said.gatheredOn();
        checks.that(kind != null, "kind", "is missing");
        checks.that(gatheredOn != null, "gatheredOn", "is missing: the day on which it was gathered");
        LocalDate tomorrow = schedule.now().atZone(ZoneOffset.UTC).toLocalDate().plusDays(1);
        checks.that(gatheredOn == null || !gatheredOn.isAfter(tomorrow), "gatheredOn", "lies in the future");
        Integer sample = said.sampleSize();
        checks.that(sample == null || sample >= 1, "sampleSize", "is a whole number from 1 on");
        checkPlace(request, said.metric(), said.stage(), checks);
        LocalDate day = gatheredOn == null ? tomorrow : gatheredOn;
        FactsDraft draft = said.facts() == null ? FactsDraft.NONE : said.facts();
        Facts facts = draft.checked(kind == null ? null : kind.name(), day, checks);
        checks.done();
        return new EvidenceContent(
                kind == null ? EvidenceKind.DOCUMENT : kind,
                title,
                finding,
                source,
                link,
                day,
                sample(sample, facts.experiment()),
                said.customers(),
                said.metric(),
                said.stage(),
                facts.equals(Facts.NONE) ? null : Json.write(facts));
    }

    private void checkPlace(GateRequest request, @Nullable MetricId metric, @Nullable StageId stage, Checks checks) {
        if (metric == null && stage == null) {
            return;
        }
        Initiative bet = initiatives.get(request.initiativeId());
        checks.that(
                metric == null
                        || metrics.of(List.of(bet.journey())).getOrDefault(bet.journey(), List.of()).stream()
                                .anyMatch(one -> one.id().equals(metric)),
                "metric",
                "is no metric of the bet's journey");
        checks.that(
                stage == null
                        || journeys.get(bet.journey()).stages().stream()
                                .anyMatch(one -> one.id().equals(stage)),
                "stage",
                "is no stage of the bet's journey");
    }

    private static @Nullable Integer sample(@Nullable Integer said, @Nullable Experiment experiment) {
        return experiment == null ? said : Integer.valueOf(experiment.trial().size());
    }

    private static boolean isWebAddress(String link) {
        try {
            URI uri = new URI(link);
            return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme())) && uri.getHost() != null;
        } catch (URISyntaxException notOne) {
            return false;
        }
    }
}
