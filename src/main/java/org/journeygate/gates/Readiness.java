package org.journeygate.gates;

import java.util.List;

/**
 * Whether a gate may be asked for, line by line.
 *
 * @param ready whether every line is met
 */
public record Readiness(boolean ready, List<Item> items) {

    Readiness(List<Item> items) {
        this(items.stream().allMatch(Item::met), items);
    }

    public Readiness {
        items = List.copyOf(items);
    }

    /** The lines still to be met. */
    public List<Item> missing() {
        return items.stream().filter(item -> !item.met()).toList();
    }

    /**
     * One line.
     *
     * @param criterion stable key of what is looked at: a must-meet criterion's own, {@code evidence-…}, {@code scores},
     *     {@code squad}, a check's ({@code persona-fit}, {@code duplicate-job}, {@code orphan-bet}), {@code panel} or
     *     {@code only-request}
     * @param reason where met, what is so; where not, what to do
     * @param fix anchor of the place that fixes it, e.g. {@code #evidence-experiment}
     */
    public record Item(String criterion, boolean met, String reason, String fix) {}
}
