package org.journeygate.workflow.models;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks a folder's models together, before any of them runs. */
public final class ModelCheck {

    private final KnownDoors doors;

    public ModelCheck(KnownDoors doors) {
        this.doors = doors;
    }

    /** Throws {@link ModelsRefused} with every fault of every file, if there is one. */
    public void requireWhole(List<ModelFile> files) {
        List<String> faults = faults(files);
        if (!faults.isEmpty()) {
            throw new ModelsRefused(faults);
        }
    }

    /** Every fault: file, element and cause in one line. */
    List<String> faults(List<ModelFile> files) {
        List<String> faults = new ArrayList<>();
        Map<String, String> keys = new HashMap<>();
        Set<String> decisions = new HashSet<>();
        for (ModelFile file : files) {
            if (file.isDecision()) {
                var check = new DecisionCheck(file);
                faults.addAll(check.faults());
                decisions.addAll(check.decisions());
                check.decisions().forEach(key -> once(key, file, keys, faults));
            }
        }
        for (ModelFile file : files) {
            if (file.isProcess()) {
                var check = new ProcessCheck(file, doors, decisions);
                faults.addAll(check.faults());
                check.processes().forEach(key -> once(key, file, keys, faults));
            }
        }
        return faults;
    }

    private static void once(String key, ModelFile file, Map<String, String> keys, List<String> faults) {
        String other = keys.putIfAbsent(key, file.name());
        if (other != null) {
            faults.add("%s, %s: is in %s as well; a key names one model".formatted(file.name(), key, other));
        }
    }
}
