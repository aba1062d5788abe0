package org.journeygate.workflow.models;

import java.util.List;

/** The models cannot be run as they are; each fault names file, element and cause. */
public final class ModelsRefused extends IllegalStateException {

    private final List<String> faults;

    public ModelsRefused(List<String> faults) {
        super("The models in the processes folder cannot be run:\n  " + String.join("\n  ", faults));
        this.faults = List.copyOf(faults);
    }

    /** One sentence per fault. */
    public List<String> faults() {
        return faults;
    }
}
