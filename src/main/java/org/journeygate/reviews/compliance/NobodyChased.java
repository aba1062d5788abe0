package org.journeygate.reviews.compliance;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.journeygate.shared.StateMovedOn;

/** None of the chosen persons can be chased any more: they were today, or owe nothing. */
public final class NobodyChased extends StateMovedOn {

    NobodyChased(List<Chases.LeftOut> leftOut) {
        super("nobody-chased", message(leftOut), Map.of("leftOut", facts(leftOut)));
    }

    private static String message(List<Chases.LeftOut> leftOut) {
        return leftOut.stream()
                .map(one -> one.name() + " " + why(one.standing()))
                .collect(Collectors.joining("; ", "Nobody was chased: ", "."));
    }

    private static Map<String, Object> facts(List<Chases.LeftOut> leftOut) {
        return leftOut.stream()
                .collect(Collectors.toMap(
                        one -> one.person().value().toString(),
                        one -> one.standing().name(),
                        (one, other) -> one));
    }

    private static String why(Debtor.Standing standing) {
        return switch (standing) {
            case CHASED_TODAY -> "was chased today already, and is once a day at most";
            case BLOCKED -> "waits for something that is not done";
            case INACTIVE -> "cannot sign in any more: hand their items over or let them go";
            case NO_ADDRESS -> "has no mail address: ask an administrator to add it";
            case OPEN, PMO, NOTHING_DUE -> "owes nothing by now";
        };
    }
}
