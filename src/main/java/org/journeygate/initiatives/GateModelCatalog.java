package org.journeygate.initiatives;

import java.util.List;
import java.util.Optional;

/** The gate models that a bet may follow, as the module of the gates knows them. */
public interface GateModelCatalog {

    /** The models that a new bet may follow, the usual one first. */
    List<Choice> choices();

    /** The model with that key, if there is one. */
    default Optional<Choice> choice(String key) {
        return choices().stream().filter(choice -> choice.key().equals(key)).findFirst();
    }

    /**
     * One gate model.
     *
     * @param gates in order, at least one
     */
    record Choice(String key, String name, List<Gate> gates) {

        public Choice {
            gates = List.copyOf(gates);
        }

        /** The gate that a new bet stands before. */
        public Gate first() {
            return gates.get(0);
        }
    }

    /**
     * One gate of a model.
     *
     * @param name as people call it, e.g. {@code Problem and persona}
     */
    record Gate(String key, String name) {}
}
