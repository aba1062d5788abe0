package org.journeygate.initiatives.plans;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The parts of a plan that are changed one at a time. */
public enum PlanSection {
    PURPOSE,
    WORTH,
    ROADMAP,
    MILESTONES,
    RISKS,
    DISCOVERY,
    TRADE_OFFS;

    /** As it stands in addresses: {@code trade-offs}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one with that slug. */
    public static Optional<PlanSection> of(String slug) {
        return Arrays.stream(values())
                .filter(section -> section.slug().equals(slug))
                .findFirst();
    }
}
