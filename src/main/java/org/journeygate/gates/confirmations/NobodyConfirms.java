package org.journeygate.gates.confirmations;

import org.journeygate.shared.InvalidInput;

/** Nobody outside the squad is named who could confirm it. */
public final class NobodyConfirms extends InvalidInput {

    NobodyConfirms(Confirmation.Kind kind, String portfolio) {
        super(
                "kind",
                "has nobody outside the squad to confirm it: the PMO names who confirms the %s in %s"
                        .formatted(kind == Confirmation.Kind.COST ? "cost" : "reversibility", portfolio));
    }
}
