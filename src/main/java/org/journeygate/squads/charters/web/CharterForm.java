package org.journeygate.squads.charters.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.journeygate.shared.Checks;
import org.journeygate.shared.Identity;
import org.journeygate.shared.InvalidInput;
import org.journeygate.shared.web.Form;
import org.journeygate.squads.charters.CharterParticulars;
import org.journeygate.squads.charters.CharterSection;
import org.journeygate.squads.charters.Mandate;
import org.journeygate.squads.charters.RiskClass;
import org.journeygate.squads.functions.SquadFunction;
import org.jspecify.annotations.Nullable;

/**
 * One section of a charter as the fields of its form. Rows are numbered; an empty one, or one ticked to be taken out, does not
 * count.
 *
 * @param logins finds a person's id by login; refuses an unknown one
 */
record CharterForm(CharterSection section, Form form, BiFunction<String, String, @Nullable UUID> logins) {

    private static final int SPARE = 2;
    private static final int MOST = 40 + SPARE;
    private static final Pattern ROW = Pattern.compile("(success|escalationPath)\\[(\\d+)](.*)");

    static Form filled(CharterSection section, int version, Mandate mandate, Function<UUID, String> logins) {
        Map<String, @Nullable Object> present = new HashMap<>();
        present.put("version", version);
        switch (section) {
            case PURPOSE -> present.put("purpose", mandate.purpose());
            case SEGMENT ->
                present.put(
                        "stageIds",
                        mandate.segment().stream()
                                .map(Mandate.OwnedStage::stage)
                                .toList());
            case MEMBERS ->
                present.put(
                        "members",
                        mandate.members().stream()
                                .map(one -> one.person() + ":" + one.function())
                                .toList());
            case SUCCESS -> {
                int row = 0;
                for (Mandate.SuccessMetric one : mandate.success()) {
                    String at = "success[" + row++ + "].";
                    present.put(at + "metricId", one.metric());
                    present.put(at + "from", one.from());
                    present.put(at + "target", one.target());
                    present.put(at + "by", one.by());
                }
            }
            case RIGHTS -> {
                Mandate.Rights rights = mandate.rights();
                present.put("rights.perDecision", rights.perDecision());
                present.put("rights.perQuarter", rights.perQuarter());
                present.put(
                        "rights.journeyIds",
                        rights.journeys().stream()
                                .map(Mandate.RightsJourney::id)
                                .toList());
                present.put("rights.risk", rights.risk());
                present.put("rights.irreversible", rights.irreversible());
            }
            case ESCALATION -> {
                present.put("mustEscalate", String.join("\n", mandate.mustEscalate()));
                int row = 0;
                for (Mandate.Step step : mandate.path()) {
                    String at = "escalationPath[" + row++ + "].";
                    present.put(at + "to", step.to());
                    present.put(at + "personId", step.person() == null ? null : logins.apply(step.person()));
                    present.put(at + "function", step.function());
                    present.put(at + "workingDays", step.workingDays());
                }
            }
            case AGREEMENTS -> present.put("workingAgreements", String.join("\n", mandate.agreements()));
            case TERM -> {
                present.put("validFrom", mandate.validFrom());
                present.put("validUntil", mandate.validUntil());
            }
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

    /** Saves the charter with this section as it was typed; what is refused about a row is said of it. */
    void save(Mandate mandate, Consumer<CharterParticulars> saving) {
        var checks = new Checks();
        List<Integer> numbers = new ArrayList<>();
        for (int row = 0; row < MOST; row++) {
            if (isFilled(row) && !form.ticked(prefix(row) + "out")) {
                numbers.add(row);
            }
        }
        CharterParticulars said = said(CharterParticulars.of(mandate), numbers, checks);
        checks.done();
        try {
            saving.accept(said);
        } catch (InvalidInput refused) {
            throw new InvalidInput(refused.errors().stream()
                    .map(error -> new InvalidInput.FieldError(ofRow(error.field(), numbers), error.message()))
                    .toList());
        }
    }

    private CharterParticulars said(CharterParticulars was, List<Integer> rows, Checks checks) {
        boolean term = section == CharterSection.TERM;
        boolean escalation = section == CharterSection.ESCALATION;
        return new CharterParticulars(
                section == CharterSection.PURPOSE ? form.get("purpose") : was.purpose(),
                section == CharterSection.SEGMENT ? ids("stageIds", checks) : was.stageIds(),
                section == CharterSection.MEMBERS ? members(checks) : was.members(),
                section == CharterSection.SUCCESS
                        ? rows.stream().map(row -> success(prefix(row), checks)).toList()
                        : was.success(),
                section == CharterSection.RIGHTS ? rights(checks) : was.rights(),
                escalation ? lines("mustEscalate") : was.mustEscalate(),
                escalation ? rows.stream().map(row -> step(prefix(row), checks)).toList() : was.escalationPath(),
                section == CharterSection.AGREEMENTS ? lines("workingAgreements") : was.workingAgreements(),
                term ? form.day("validFrom", checks) : was.validFrom(),
                term ? form.day("validUntil", checks) : was.validUntil());
    }

    private List<CharterParticulars.Member> members(Checks checks) {
        List<CharterParticulars.Member> members = new ArrayList<>();
        for (String ticked : form.all("members")) {
            String[] parts = ticked.split(":", 2);
            UUID person = Identity.parse(parts[0]).orElse(null);
            SquadFunction function = parts.length < 2
                    ? null
                    : List.of(SquadFunction.values()).stream()
                            .filter(one -> one.name().equals(parts[1]))
                            .findFirst()
                            .orElse(null);
            checks.that(person != null && function != null, "members", "are none of the choices");
            members.add(new CharterParticulars.Member(person, function));
        }
        return members;
    }

    private CharterParticulars.Success success(String row, Checks checks) {
        return new CharterParticulars.Success(
                form.id(row + "metricId", checks),
                form.number(row + "from", checks),
                form.number(row + "target", checks),
                form.day(row + "by", checks));
    }

    private CharterParticulars.Rights rights(Checks checks) {
        String irreversible = form.get("rights.irreversible");
        return new CharterParticulars.Rights(
                form.number("rights.perDecision", checks),
                form.number("rights.perQuarter", checks),
                ids("rights.journeyIds", checks),
                form.choice("rights.risk", RiskClass.class, checks),
                irreversible.isBlank() ? null : Boolean.valueOf(irreversible));
    }

    private CharterParticulars.Step step(String row, Checks checks) {
        return new CharterParticulars.Step(
                form.choice(row + "to", Mandate.StepTo.class, checks),
                logins.apply(row + "personId", form.get(row + "personId")),
                form.choice(row + "function", SquadFunction.class, checks),
                form.whole(row + "workingDays", checks));
    }

    private List<UUID> ids(String name, Checks checks) {
        List<UUID> ids = new ArrayList<>();
        form.all(name).forEach(chosen -> Identity.parse(chosen)
                .ifPresentOrElse(ids::add, () -> checks.refuse(name, "is none of the choices")));
        return ids;
    }

    private List<String> lines(String name) {
        return form.get(name)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private boolean isFilled(int row) {
        return fields().stream()
                .anyMatch(field -> !form.get(prefix(row) + field).isBlank());
    }

    private List<String> fields() {
        return switch (section) {
            case SUCCESS -> List.of("metricId", "from", "target", "by");
            case ESCALATION -> List.of("to", "personId", "function", "workingDays");
            default -> List.of();
        };
    }

    private String prefix(int row) {
        return (section == CharterSection.SUCCESS ? "success[" : "escalationPath[") + row + "].";
    }

    /** Lines of a text are at fault as a whole, rows as they were numbered. */
    private static String ofRow(String field, List<Integer> numbers) {
        Matcher row = ROW.matcher(field);
        if (!row.matches()) {
            return field.replaceFirst("\\[\\d+]\\.?.*$", "");
        }
        int at = Integer.parseInt(row.group(2));
        return row.group(1) + "[" + (at < numbers.size() ? numbers.get(at) : at) + "]" + row.group(3);
    }
}
