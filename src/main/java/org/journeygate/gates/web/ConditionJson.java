package org.journeygate.gates.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.journeygate.gates.ConditionDraft;
import org.journeygate.gates.ConditionKind;
import org.journeygate.gates.ConditionTerms;
import org.journeygate.people.UserId;
import org.jspecify.annotations.Nullable;

/** A condition on the wire, both ways. */
record ConditionJson(
        @Nullable String text,
        @Nullable ConditionKind kind,
        @Nullable UUID owner,
        @Nullable LocalDate dueOn) {

    static ConditionJson of(ConditionTerms terms) {
        return new ConditionJson(terms.text(), terms.kind(), terms.owner().value(), terms.dueOn());
    }

    ConditionDraft draft() {
        return new ConditionDraft(text, kind, owner == null ? null : new UserId(owner), dueOn);
    }

    static List<ConditionDraft> drafts(@Nullable List<ConditionJson> conditions) {
        return conditions == null
                ? List.of()
                : conditions.stream().map(ConditionJson::draft).toList();
    }
}
