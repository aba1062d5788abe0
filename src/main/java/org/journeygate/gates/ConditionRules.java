package org.journeygate.gates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.journeygate.people.UserId;
import org.journeygate.shared.Checks;

/**
 * What a vote or a decision may ask for.
 *
 * @param months how far away a due date may lie, from the gate model
 */
record ConditionRules(LocalDate today, int months) {

    /** The most conditions of one vote, and of one decision once the chair has merged them. */
    static final int MOST = 3;

    static final int TEXT_LENGTH = 1_000;

    /**
     * The conditions that are in order; the others are noted as {@code conditions[0].text} and the like. GO_WITH_CONDITIONS
     * needs one to three of them, other outcomes carry none.
     */
    List<ConditionTerms> check(Checks checks, Outcome outcome, List<ConditionDraft> drafts) {
        boolean conditional = outcome == Outcome.GO_WITH_CONDITIONS;
        checks.that(
                conditional || drafts.isEmpty(),
                "conditions",
                "go with GO_WITH_CONDITIONS only: choose it, or take them out");
        checks.that(!conditional || !drafts.isEmpty(), "conditions", "say what is owed: at least one is missing");
        checks.that(drafts.size() <= MOST, "conditions", "are %d, at most %d fit".formatted(drafts.size(), MOST));
        List<ConditionTerms> terms = new ArrayList<>();
        for (int at = 0; at < Math.min(drafts.size(), MOST); at++) {
            check(checks, "conditions[%d].".formatted(at), drafts.get(at), terms);
        }
        return List.copyOf(terms);
    }

    private void check(Checks checks, String field, ConditionDraft draft, List<ConditionTerms> terms) {
        String text = checks.text(field + "text", draft.text(), TEXT_LENGTH);
        ConditionKind kind = draft.kind();
        UserId owner = draft.owner();
        LocalDate dueOn = draft.dueOn();
        checks.that(kind != null, field + "kind", "is missing: BEFORE or AFTER");
        checks.that(owner != null, field + "owner", "is missing: name the person who sees to it");
        checks.that(dueOn != null, field + "dueOn", "is missing");
        if (dueOn != null) {
            LocalDate latest = today.plusMonths(months);
            checks.that(!dueOn.isBefore(today), field + "dueOn", "is past: choose a day from %s on".formatted(today));
            checks.that(
                    !dueOn.isAfter(latest),
                    field + "dueOn",
                    "is more than %d months away: choose a day up to %s".formatted(months, latest));
        }
        if (kind != null && owner != null && dueOn != null) {
            terms.add(new ConditionTerms(text, kind, owner, dueOn));
        }
    }
}
