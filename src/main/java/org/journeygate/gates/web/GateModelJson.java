package org.journeygate.gates.web;

import java.util.List;
import java.util.Locale;
import org.journeygate.gates.Criterion;
import org.journeygate.gates.EvidenceKind;
import org.journeygate.gates.Factor;
import org.journeygate.gates.Gate;
import org.journeygate.gates.GateModel;

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

    /** One gate. */
    record GateJson(
            String key,
            String name,
            String purpose,
            List<CriterionJson> mustMeet,
            String scale,
            List<Factor> shouldMeet,
            int hurdle,
            List<EvidenceKind> evidence) {

        static GateJson of(Gate gate) {
            return new GateJson(
                    gate.key(),
                    gate.name(),
                    gate.purpose(),
                    gate.mustMeet().stream().map(CriterionJson::of).toList(),
                    gate.scale().name().toLowerCase(Locale.ROOT),
                    gate.shouldMeet(),
                    gate.hurdle(),
                    gate.evidence());
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
