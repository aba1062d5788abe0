package org.journeygate.workflow;

import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.jspecify.annotations.Nullable;

/** Reads an output of the single row that a decision gave: {@code ${decisionResult.tier}}; null where no row matched. */
final class DecisionOutputs extends ReadingResolver {

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
        if (!(base instanceof DmnDecisionResult result)) {
            return null;
        }
        context.setPropertyResolved(true);
        DmnDecisionResultEntries row = result.getSingleResult();
        return row == null ? null : PlainValues.plain(row.get(String.valueOf(property)));
    }
}
