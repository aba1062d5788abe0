package org.journeygate.initiatives.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.Initiatives;
import org.journeygate.initiatives.themes.ThemeId;
import org.journeygate.journeys.JourneyId;
import org.journeygate.journeys.MetricId;
import org.journeygate.journeys.PersonaId;
import org.journeygate.journeys.StageId;
import org.journeygate.shared.Checks;
import org.journeygate.shared.Identity;
import org.journeygate.shared.InvalidInput;
import org.journeygate.shared.web.Form;
import org.jspecify.annotations.Nullable;

/** A bet as the fields of its form. */
final class BetForm {

    private BetForm() {}

    static Form of(Initiative bet) {
        Map<String, @Nullable Object> present = new HashMap<>();
        present.put("version", bet.version());
        present.put("title", bet.title());
        present.put("change", bet.change());
        present.put("stageIds", bet.stages());
        present.put("personaId", bet.persona());
        present.put("expectedValue", bet.expectedValue());
        present.put("cost", bet.cost());
        present.put("people", bet.people());
        present.put("reversible", bet.reversible());
        present.put("risk", bet.risk());
        Initiative.Promise promise = bet.promise();
        if (promise != null) {
            present.put("promise.metricId", promise.metric());
            present.put("promise.from", promise.from());
            present.put("promise.toLow", promise.toLow());
            present.put("promise.toHigh", promise.toHigh());
            present.put("promise.by", promise.by());
            present.put("promise.probability", promise.probability());
        }
        return Form.filled(present);
    }

    static Initiatives.Particulars particulars(Form form) {
        var checks = new Checks();
        UUID persona = form.id("personaId", checks);
        UUID metric = form.id("promise.metricId", checks);
        BigDecimal from = form.number("promise.from", checks);
        BigDecimal low = form.number("promise.toLow", checks);
        BigDecimal high = form.number("promise.toHigh", checks);
        LocalDate by = form.day("promise.by", checks);
        Integer probability = form.whole("promise.probability", checks);
        BigDecimal cost = form.number("cost", checks);
        BigDecimal people = form.number("people", checks);
        Initiative.Risk risk = form.choice("risk", Initiative.Risk.class, checks);
        List<StageId> stages = form.all("stageIds").stream()
                .flatMap(id -> Identity.parse(id).stream())
                .map(StageId::new)
                .toList();
        checks.done();
        return new Initiatives.Particulars(
                form.get("title"),
                new JourneyId(required(form, "journeyId")),
                stages,
                persona == null ? null : new PersonaId(persona),
                form.get("change").replaceAll("\\s*\\R\\s*", " "),
                new Initiatives.Promised(
                        metric == null ? null : new MetricId(metric), from, low, high, by, probability),
                form.get("expectedValue"),
                cost,
                people,
                form.get("reversible").isEmpty() ? null : form.ticked("reversible"),
                risk);
    }

    /** The strategic theme that was chosen; null where none was. */
    static @Nullable ThemeId theme(Form form) {
        var checks = new Checks();
        UUID theme = form.id("themeId", checks);
        checks.done();
        return theme == null ? null : new ThemeId(theme);
    }

    static UUID required(Form form, String field) {
        return Identity.parse(form.get(field)).orElseThrow(() -> new InvalidInput(field, "is missing"));
    }

    /** One choice of a form. */
    record Option(String value, String label) {}
}
