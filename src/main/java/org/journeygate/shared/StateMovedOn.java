package org.journeygate.shared;

import java.util.Map;

/** The state has moved on since the person looked: decided, withdrawn, taken by another, a race lost. 409; facts name the present state. */
public non-sealed class StateMovedOn extends Refusal {

    public StateMovedOn(String type, String message) {
        this(type, message, Map.of());
    }

    public StateMovedOn(String type, String message, Map<String, Object> facts) {
        super(type, message, facts);
    }
}
