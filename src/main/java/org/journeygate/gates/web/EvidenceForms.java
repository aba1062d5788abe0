package org.journeygate.gates.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.journeygate.gates.Dossier;
import org.journeygate.gates.EvidenceFile;
import org.journeygate.gates.EvidenceKind;
import org.journeygate.gates.facts.Arm;
import org.journeygate.gates.facts.Experiment;
import org.journeygate.gates.facts.ExperimentDraft;
import org.journeygate.gates.facts.ExperimentResult;
import org.journeygate.gates.facts.Facts;
import org.journeygate.gates.facts.FactsDraft;
import org.journeygate.gates.facts.Method;
import org.journeygate.journeys.MetricId;
import org.journeygate.journeys.StageId;
import org.journeygate.shared.Checks;
import org.journeygate.shared.web.Form;
import org.jspecify.annotations.Nullable;

/** Items of evidence as forms hold them: what the kind does not ask for is left aside. */
final class EvidenceForms {

    private static final String CHANGING = "changing";

    private EvidenceForms() {}

    /** What was typed. */
    static EvidenceFile.Statement statement(Form form, Checks checks) {
        EvidenceKind kind = form.choice("kind", EvidenceKind.class, checks);
        UUID metric = form.id("metric", checks);
        UUID stage = form.id("stage", checks);
        return new EvidenceFile.Statement(
                kind,
                form.get("title"),
                form.get("finding"),
                form.get("source"),
                form.get("link"),
                form.day("gatheredOn", checks),
                kind == EvidenceKind.EXPERIMENT && isCounted(form) ? null : form.whole("sampleSize", checks),
                form.ticked("customers"),
                metric == null ? null : new MetricId(metric),
                stage == null ? null : new StageId(stage),
                facts(kind, form, checks));
    }

    /** The form to change each item with: as it was typed just now, else as the item stands. */
    static Map<UUID, Form> ofAll(@Nullable List<Dossier.EvidenceItem> items, Form typed) {
        return items == null
                ? Map.of()
                : items.stream()
                        .collect(Collectors.toMap(
                                item -> item.id().value(),
                                item -> typed.has(CHANGING, item.id()) ? typed : present(item)));
    }

    /** The form to add an item with: as it was typed, unless that was meant for another item. */
    static Form toAdd(Form typed) {
        return typed.get(CHANGING).isEmpty() ? typed : Form.empty();
    }

    /** Where each experiment's interval is to be drawn. */
    static Map<UUID, IntervalPlot> plots(@Nullable List<Dossier.EvidenceItem> items) {
        Map<UUID, IntervalPlot> plots = new HashMap<>();
        if (items != null) {
            items.forEach(item -> {
                Experiment experiment = item.facts().experiment();
                ExperimentResult result = item.result();
                if (experiment != null && result != null) {
                    plots.put(item.id().value(), IntervalPlot.of(experiment, result));
                }
            });
        }
        return plots;
    }

    private static boolean isCounted(Form form) {
        return !form.get("experiment.control.n").isBlank();
    }

    private static FactsDraft facts(@Nullable EvidenceKind kind, Form form, Checks checks) {
        if (kind == EvidenceKind.EXPERIMENT) {
            return new FactsDraft(experiment(form, checks), null, null, null);
        }
        if (kind == EvidenceKind.METRIC_CHANGE) {
            return new FactsDraft(null, form.number("before", checks), form.number("after", checks), null);
        }
        return kind == EvidenceKind.RESEARCH
                ? new FactsDraft(null, null, null, form.choice("method", Method.class, checks))
                : FactsDraft.NONE;
    }

    private static ExperimentDraft experiment(Form form, Checks checks) {
        return new ExperimentDraft(
                arm("experiment.control.", form, checks),
                arm("experiment.variant.", form, checks),
                form.number("experiment.smallestEffect", checks),
                form.whole("experiment.plannedSize", checks),
                form.day("experiment.plannedEnd", checks),
                form.day("experiment.endedOn", checks),
                form.ticked("experiment.peeked"));
    }

    private static ExperimentDraft.ArmDraft arm(String prefix, Form form, Checks checks) {
        return new ExperimentDraft.ArmDraft(
                form.whole(prefix + "n", checks),
                form.whole(prefix + "conversions", checks),
                form.number(prefix + "mean", checks),
                form.number(prefix + "sd", checks));
    }

    private static Form present(Dossier.EvidenceItem item) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("kind", item.kind());
        values.put("title", item.title());
        values.put("finding", item.finding());
        values.put("source", item.source());
        values.put("link", item.link());
        values.put("gatheredOn", item.gatheredOn());
        values.put("sampleSize", item.sampleSize());
        values.put("customers", item.customers());
        values.put("metric", item.metric());
        values.put("stage", item.stage());
        Facts facts = item.facts();
        values.put("method", facts.method());
        if (facts.change() != null) {
            values.put("before", facts.change().before());
            values.put("after", facts.change().after());
        }
        Experiment experiment = facts.experiment();
        if (experiment != null) {
            present("experiment.control.", experiment.control(), values);
            present("experiment.variant.", experiment.variant(), values);
            values.put("experiment.smallestEffect", experiment.smallestEffect());
            values.put("experiment.plannedSize", experiment.plannedSize());
            values.put("experiment.plannedEnd", experiment.plannedEnd());
            values.put("experiment.endedOn", experiment.endedOn());
            values.put("experiment.peeked", experiment.peeked());
        }
        return Form.filled(values);
    }

    private static void present(String prefix, Arm arm, Map<String, @Nullable Object> values) {
        values.put(prefix + "n", arm.n());
        values.put(prefix + "conversions", arm.conversions());
        values.put(prefix + "mean", arm.mean());
        values.put(prefix + "sd", arm.sd());
    }
}
