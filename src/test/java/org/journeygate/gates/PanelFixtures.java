package org.journeygate.gates;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.journeygate.gates.Tally.Seat;
import org.journeygate.gates.Tally.State;

/** Seats and panels in a named state. */
final class PanelFixtures {

    static final String ANY_GROUP = "business";

    private PanelFixtures() {}

    static Tally full(String rule, Seat... seats) {
        return new Tally(DecisionRule.parse(rule), Tier.FULL, List.of(seats));
    }

    static Tally light(Seat... seats) {
        return new Tally(DecisionRule.parse("any"), Tier.LIGHT, List.of(seats));
    }

    static Seat voted(Outcome outcome) {
        return voted(outcome, ANY_GROUP);
    }

    static Seat voted(Outcome outcome, String group) {
        return new Seat(UUID.randomUUID(), group, false, State.VOTED, outcome);
    }

    static Seat vetoHolder(Outcome outcome) {
        return new Seat(UUID.randomUUID(), ANY_GROUP, true, State.VOTED, outcome);
    }

    static Seat openVetoHolder() {
        return new Seat(UUID.randomUUID(), ANY_GROUP, true, State.OPEN, null);
    }

    static Seat open() {
        return open(ANY_GROUP);
    }

    static Seat open(String group) {
        return new Seat(UUID.randomUUID(), group, false, State.OPEN, null);
    }

    static Seat abstained() {
        return new Seat(UUID.randomUUID(), ANY_GROUP, false, State.ABSTAINED, null);
    }

    static Seat lapsed() {
        return new Seat(UUID.randomUUID(), ANY_GROUP, false, State.LAPSED, null);
    }

    static Seat out() {
        return new Seat(UUID.randomUUID(), ANY_GROUP, false, State.OUT, null);
    }

    static Seat[] votes(Outcome... outcomes) {
        return Arrays.stream(outcomes).map(PanelFixtures::voted).toArray(Seat[]::new);
    }
}
