package org.journeygate.exchange;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.journeygate.gates.Outcome;
import org.journeygate.gates.history.PastDecision;
import org.journeygate.shared.Checks;
import org.jspecify.annotations.Nullable;

/** Turns one row of a file into a past decision, or into its faults. */
final class DecisionRow {

    private static final int MAX_CODE = 60;
    private static final int MAX_TITLE = 200;
    private static final int MAX_PORTFOLIO = 120;
    private static final int MAX_NAME = 80;
    private static final int MAX_URL = 500;
    private static final int MAX_CRITERIA = 100;
    private static final int MAX_CRITERION = 60;
    private static final String OUTCOMES =
            Arrays.stream(Outcome.values()).map(Outcome::name).collect(Collectors.joining(", "));

    private final RowCells cells;
    private final Checks checks;

    DecisionRow(RowCells cells) {
        this.cells = cells;
        this.checks = cells.checks();
    }

    /** The decision; empty where the row has a fault. */
    Optional<PastDecision> read() {
        String code = required(DecisionColumn.INITIATIVE_CODE, MAX_CODE);
        String title = required(DecisionColumn.INITIATIVE_TITLE, MAX_TITLE);
        String portfolio = optional(DecisionColumn.PORTFOLIO, MAX_PORTFOLIO);
        String model = required(DecisionColumn.GATE_MODEL, MAX_NAME);
        String gate = required(DecisionColumn.GATE, MAX_NAME);
        LocalDate submitted = cells.date(DecisionColumn.SUBMITTED_ON.title(), false);
        LocalDate decided = cells.date(DecisionColumn.DECIDED_ON.title(), true);
        Outcome outcome = outcome();
        List<String> criteria = criteria();
        String url = url();
        if (submitted != null && decided != null && decided.isBefore(submitted)) {
            checks.refuse(
                    DecisionColumn.DECIDED_ON.title(),
                    "%s lies before the submission on %s: mend one of them".formatted(decided, submitted));
        }
        if (!cells.isFaultless() || decided == null || outcome == null) {
            return Optional.empty();
        }
        return Optional.of(
                new PastDecision(code, title, portfolio, model, gate, submitted, decided, outcome, criteria, url));
    }

    private String required(DecisionColumn column, int max) {
        return cells.required(column.title(), max);
    }

    private @Nullable String optional(DecisionColumn column, int max) {
        return cells.optional(column.title(), max);
    }

    private @Nullable Outcome outcome() {
        String column = DecisionColumn.OUTCOME.title();
        String text = cells.raw(column);
        if (text == null) {
            return null;
        }
        if (text.isBlank()) {
            checks.refuse(column, "is missing");
            return null;
        }
        for (Outcome outcome : Outcome.values()) {
            if (outcome.name().equals(text.strip())) {
                return outcome;
            }
        }
        checks.refuse(
                column, "%s is not an outcome: write one of %s".formatted(RowCells.shown(text.strip()), OUTCOMES));
        return null;
    }

    private List<String> criteria() {
        String column = DecisionColumn.FAILED_CRITERIA.title();
        String text = cells.raw(column);
        if (text == null || text.isBlank()) {
            return List.of();
        }
        List<String> criteria = new ArrayList<>();
        for (String part : text.split(";", -1)) {
            String criterion = checks.optionalLine(column, part, MAX_CRITERION);
            if (criterion == null) {
                checks.refuse(column, "has an empty place between two semicolons: take one semicolon out");
                return List.of();
            }
            criteria.add(criterion);
            if (criteria.size() > MAX_CRITERIA) {
                checks.refuse(column, "names more than %d criteria".formatted(MAX_CRITERIA));
                return List.of();
            }
        }
        return criteria;
    }

    private @Nullable String url() {
        String column = DecisionColumn.SOURCE_URL.title();
        int before = checks.errors().size();
        String text = optional(DecisionColumn.SOURCE_URL, MAX_URL);
        if (text != null && checks.errors().size() == before) {
            checks.that(isWebAddress(text), column, "is not a web address: it begins with https:// or http://");
        }
        return text;
    }

    private static boolean isWebAddress(String text) {
        try {
            URI uri = new URI(text);
            return uri.getHost() != null
                    && ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()));
        } catch (URISyntaxException notOne) {
            return false;
        }
    }
}
