package org.journeygate.gates.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.journeygate.gates.Criterion;
import org.journeygate.gates.EvidenceKind;
import org.journeygate.gates.Factor;
import org.journeygate.gates.Gate;
import org.journeygate.gates.GateModel;
import org.journeygate.gates.WantedEvidence;
import org.journeygate.gates.grades.Grade;

/** A gate model as programs see it, in the words of its file. */
record GateModelJson(
        String key,
        int version,
        String name,
        String purpose,
        GateModel.Days days,
        int conditionMonths,
        List<GateJson> gates) {

    static GateModelJson of(GateModel model) {
        return new GateModelJson(
                model.key(),
                model.version(),
                model.name(),
                model.purpose(),
                model.days(),
                model.conditionMonths(),
                model.gates().stream().map(GateJson::of).toList());
    }

    /** One gate; {@code grades}: the lowest that will do, where not any will. */
    record GateJson(
            String key,
            String name,
            String purpose,
            List<CriterionJson> mustMeet,
            String scale,
            List<Factor> shouldMeet,
            int hurdle,
            List<EvidenceKind> evidence,
            Map<EvidenceKind, Grade> grades) {

        static GateJson of(Gate gate) {
            return new GateJson(
                    gate.key(),
                    gate.name(),
                    gate.purpose(),
                    gate.mustMeet().stream().map(CriterionJson::of).toList(),
                    gate.scale().name().toLowerCase(Locale.ROOT),
                    gate.shouldMeet(),
                    gate.hurdle(),
                    gate.evidence().stream().map(WantedEvidence::kind).toList(),
                    gate.evidence().stream()
                            .filter(wanted -> wanted.grade() != null)
                            .collect(Collectors.toMap(
                                    WantedEvidence::kind, wanted -> Objects.requireNonNull(wanted.grade()))));
        }
    }

    /** One must-meet criterion. */
    record CriterionJson(String key, String text, String answer) {

        static CriterionJson of(Criterion criterion) {
            return new CriterionJson(
                    criterion.key(), criterion.text(), criterion.answer().name().toLowerCase(Locale.ROOT));
        }
    }
}
