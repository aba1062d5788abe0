package org.journeygate.gates;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A versioned template for the way of a bet: its gates in order and what each asks for. Who decides, by which rule and how
 * fast is the decision tables' business.
 *
 * @param version counted from 1; a request stays on the version that it began with
 * @param order place in lists; the lowest is offered first for a new bet
 * @param conditionMonths how far away a condition's due date may lie
 * @param gates at least one
 */
public record GateModel(
        String key,
        int version,
        String name,
        int order,
        String purpose,
        Days days,
        int conditionMonths,
        List<Gate> gates) {

    public GateModel {
        gates = List.copyOf(gates);
    }

    /** The gate with that key; {@link UnknownGate} where there is none. */
    public Gate gate(String gateKey) {
        return find(gateKey).orElseThrow(() -> new UnknownGate(this, gateKey));
    }

    /** Whether there is a gate with that key. */
    public boolean has(String gateKey) {
        return find(gateKey).isPresent();
    }

    /** The gate that a new bet stands before. */
    public Gate first() {
        return gates.get(0);
    }

    /** The gate after that one; empty after the last. {@link UnknownGate} where there is no such gate. */
    public Optional<Gate> after(String gateKey) {
        int next = gates.indexOf(gate(gateKey)) + 1;
        return next < gates.size() ? Optional.of(gates.get(next)) : Optional.empty();
    }

    private Optional<Gate> find(String gateKey) {
        return gates.stream().filter(gate -> gate.key().equals(gateKey)).findFirst();
    }

    /** The first key that occurs twice where keys must be unique, e.g. {@code gates G2}. */
    Optional<String> repeatedKey() {
        Map<String, List<String>> keys = new HashMap<>();
        keys.put("gates", gates.stream().map(Gate::key).toList());
        for (Gate gate : gates) {
            keys.put(
                    gate.key() + " mustMeet",
                    gate.mustMeet().stream().map(Criterion::key).toList());
            keys.put(
                    gate.key() + " shouldMeet",
                    gate.shouldMeet().stream().map(Factor::key).toList());
            keys.put(
                    gate.key() + " evidence",
                    gate.evidence().stream().map(wanted -> wanted.kind().name()).toList());
        }
        return keys.entrySet().stream()
                .flatMap(list -> list.getValue().stream()
                        .filter(one ->
                                list.getValue().indexOf(one) != list.getValue().lastIndexOf(one))
                        .map(one -> list.getKey() + " " + one))
                .sorted()
                .findFirst();
    }

    /**
     * How long things may take, in working days.
     *
     * @param check for the PMO's completeness check
     * @param completion for a returned request, before it lapses
     * @param lapse from calling an alternate until the seat lapses
     * @param answer for the answer to a question
     * @param challenge to challenge a decision; 0 where none can be
     * @param rework to submit a request again after a pivot; 40 where the model does not say
     * @param windDown to wind a stopped bet down; 20 where the model does not say
     * @param pauseRecord to put on record who is held and who is freed by a pause; 5 where the model does not say
     */
    public record Days(
            int check,
            int completion,
            int lapse,
            int answer,
            int challenge,
            @Nullable Integer rework,
            @Nullable Integer windDown,
            @Nullable Integer pauseRecord) {

        private static final int USUAL_REWORK = 40;
        private static final int USUAL_WIND_DOWN = 20;
        private static final int USUAL_PAUSE_RECORD = 5;

        public Days {
            rework = rework == null ? USUAL_REWORK : rework;
            windDown = windDown == null ? USUAL_WIND_DOWN : windDown;
            pauseRecord = pauseRecord == null ? USUAL_PAUSE_RECORD : pauseRecord;
        }

        /** Working days to submit a request again after a pivot. */
        int toRework() {
            return rework == null ? USUAL_REWORK : rework;
        }

        /** Working days to wind a stopped bet down. */
        int toWindDown() {
            return windDown == null ? USUAL_WIND_DOWN : windDown;
        }

        /** Working days to put on record who is held and who is freed by a pause. */
        int toRecordPause() {
            return pauseRecord == null ? USUAL_PAUSE_RECORD : pauseRecord;
        }
    }
}
