package org.journeygate.initiatives.plans.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.journeygate.initiatives.plans.Plan;
import org.journeygate.initiatives.plans.PlanParticulars;
import org.journeygate.initiatives.plans.PlanSection;
import org.journeygate.shared.Checks;
import org.journeygate.shared.InvalidInput;
import org.journeygate.shared.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * One section of a plan as the fields of its form. Rows are numbered; one that is empty or ticked to be taken out does not
 * count.
 *
 * @param logins finds a person's id by login, for the owners of risks; refuses an unknown one
 */
record PlanForm(PlanSection section, Form form, BiFunction<String, String, @Nullable UUID> logins) {

    static final int SPARE = 2;
    private static final int MOST = 40 + SPARE;
    private static final Pattern ROW = Pattern.compile("(\\w+)\\[(\\d+)](.*)");

    static Form filled(PlanSection section, Plan plan, Function<UUID, String> logins) {
        Map<String, @Nullable Object> present = new HashMap<>();
        present.put("version", plan.version());
        switch (section) {
            case PURPOSE -> {
                present.put("themeId", plan.theme());
                Plan.Job job = plan.job();
                present.put("jobId", job == null ? null : job.id());
                present.put("job", job == null || job.id() != null ? null : job.words());
            }
            case WORTH -> {
                fill(present, "revenue", plan.revenue());
                fill(present, "retention", plan.retention());
                fill(present, "brand", plan.brand());
            }
            case ROADMAP ->
                each(plan.phases(), "phases", (row, phase) -> {
                    present.put(row + "name", phase.name());
                    present.put(row + "goal", phase.goal());
                    present.put(row + "from", phase.from());
                    present.put(row + "until", phase.until());
                    present.put(row + "share", phase.share());
                });
            case MILESTONES ->
                each(plan.milestones(), "milestones", (row, one) -> {
                    present.put(row + "was", one.name());
                    present.put(row + "name", one.name());
                    present.put(row + "dueOn", one.dueOn());
                    present.put(row + "doneOn", one.doneOn());
                });
            case RISKS ->
                each(plan.risks(), "risks", (row, risk) -> {
                    present.put(row + "text", risk.text());
                    present.put(row + "likelihood", risk.likelihood());
                    present.put(row + "impact", risk.impact());
                    present.put(row + "answer", risk.answer());
                    present.put(row + "ownerId", risk.owner() == null ? null : logins.apply(risk.owner()));
                });
            case DISCOVERY ->
                each(plan.discovery(), "discovery", (row, work) -> {
                    present.put(row + "milestone", work.milestone());
                    present.put(row + "kind", work.kind());
                    present.put(row + "what", work.what());
                    present.put(row + "planned", work.planned());
                    present.put(row + "on", work.on());
                    present.put(row + "doneOn", work.doneOn());
                    present.put(row + "link", work.link());
                });
            case TRADE_OFFS -> present.put("tradeOffs", plan.tradeOffs());
        }
        return Form.filled(present);
    }

    /** How many rows to show: those filled in and a few to spare. */
    int rows() {
        int used = 0;
        for (int row = 0; row < MOST; row++) {
            if (isFilled(row)) {
                used = row + 1;
            }
        }
        return Math.min(used + SPARE, MOST);
    }

    /** Saves the plan with this section as it was typed; what is refused about a row is said of it. */
    void save(Plan plan, Consumer<PlanParticulars> saving) {
        var checks = new Checks();
        List<Integer> numbers = new ArrayList<>();
        for (int row = 0; row < MOST; row++) {
            if (isFilled(row) && !form.ticked(prefix(row) + "out")) {
                numbers.add(row);
            }
        }
        PlanParticulars said = said(PlanParticulars.of(plan), numbers, checks);
        checks.done();
        try {
            saving.accept(said);
        } catch (InvalidInput refused) {
            throw new InvalidInput(refused.errors().stream()
                    .map(error -> new InvalidInput.FieldError(ofRow(error.field(), numbers), error.message()))
                    .toList());
        }
    }

    private PlanParticulars said(PlanParticulars present, List<Integer> rows, Checks checks) {
        return switch (section) {
            case PURPOSE ->
                present.withPurpose(
                        form.id("themeId", checks),
                        form.id("jobId", checks),
                        form.get("job").replaceAll("\\s*\\R\\s*", " "));
            case WORTH ->
                present.withWorth(worth("revenue", checks), worth("retention", checks), worth("brand", checks));
            case ROADMAP ->
                present.withPhases(read(
                        rows,
                        row -> new PlanParticulars.Phase(
                                form.get(row + "name"),
                                form.get(row + "goal"),
                                form.day(row + "from", checks),
                                form.day(row + "until", checks),
                                form.number(row + "share", checks))));
            case MILESTONES -> {
                Map<String, String> renamed = new HashMap<>();
                List<PlanParticulars.Milestone> milestones = read(rows, row -> {
                    renamed.put(form.get(row + "was"), form.get(row + "name"));
                    return new PlanParticulars.Milestone(
                            form.get(row + "name"), form.day(row + "dueOn", checks), form.day(row + "doneOn", checks));
                });
                yield present.withMilestones(milestones, renamed);
            }
            case RISKS ->
                present.withRisks(read(
                        rows,
                        row -> new PlanParticulars.Risk(
                                form.get(row + "text").replaceAll("\\s*\\R\\s*", " "),
                                form.choice(row + "likelihood", Plan.Level.class, checks),
                                form.choice(row + "impact", Plan.Level.class, checks),
                                form.get(row + "answer"),
                                logins.apply(row + "ownerId", form.get(row + "ownerId")))));
            case DISCOVERY ->
                present.withDiscovery(read(
                        rows,
                        row -> new PlanParticulars.Discovery(
                                form.get(row + "milestone"),
                                form.choice(row + "kind", Plan.DiscoveryKind.class, checks),
                                form.get(row + "what"),
                                form.whole(row + "planned", checks),
                                form.day(row + "on", checks),
                                form.day(row + "doneOn", checks),
                                form.get(row + "link"))));
            case TRADE_OFFS -> present.withTradeOffs(form.get("tradeOffs"));
        };
    }

    private PlanParticulars.Worth worth(String name, Checks checks) {
        return new PlanParticulars.Worth(form.number(name + ".amount", checks), form.get(name + ".estimate"));
    }

    private <T> List<T> read(List<Integer> rows, Function<String, T> reading) {
        List<T> read = new ArrayList<>();
        rows.forEach(row -> read.add(reading.apply(prefix(row))));
        return read;
    }

    private boolean isFilled(int row) {
        return fields().stream()
                .anyMatch(field -> !form.get(prefix(row) + field).isBlank());
    }

    private List<String> fields() {
        return switch (section) {
            case ROADMAP -> List.of("name", "goal", "from", "until", "share");
            case MILESTONES -> List.of("name", "dueOn", "doneOn");
            case RISKS -> List.of("text", "likelihood", "impact", "answer", "ownerId");
            case DISCOVERY -> List.of("kind", "what", "planned", "on", "doneOn", "link");
            case PURPOSE, WORTH, TRADE_OFFS -> List.of();
        };
    }

    private String prefix(int row) {
        String name = section == PlanSection.ROADMAP ? "phases" : section.slug();
        return name + "[" + row + "].";
    }

    private static String ofRow(String field, List<Integer> numbers) {
        Matcher row = ROW.matcher(field);
        if (!row.matches()) {
            return field;
        }
        int at = Integer.parseInt(row.group(2));
        return row.group(1) + "[" + (at < numbers.size() ? numbers.get(at) : at) + "]" + row.group(3);
    }

    private static void fill(Map<String, @Nullable Object> present, String name, Plan.Worth worth) {
        present.put(name + ".amount", worth.amount());
        present.put(name + ".estimate", worth.estimate());
    }

    private static <T> void each(List<T> rows, String name, BiConsumer<String, T> filling) {
        for (int row = 0; row < rows.size(); row++) {
            filling.accept(name + "[" + row + "].", rows.get(row));
        }
    }
}
