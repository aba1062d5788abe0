package org.journeygate.reviews.meetings;

import java.util.Map;
import org.journeygate.shared.StateMovedOn;

/** Too few members are there, or a function that must be is not: the meeting cannot be held, only be held again another day. */
public final class NoQuorum extends StateMovedOn {

    NoQuorum(Quorum quorum, String limit) {
        super(
                "no-quorum",
                "%d of the %d members needed are there%s. Record who else attends, or hold the meeting on another day, until %s."
                        .formatted(
                                quorum.present(),
                                quorum.needed(),
                                quorum.missing().isEmpty() ? "" : ", and functions that must be are not",
                                limit),
                Map.of(
                        "present",
                        quorum.present(),
                        "needed",
                        quorum.needed(),
                        "missing",
                        quorum.missing().stream().map(Enum::name).toList()));
    }
}
