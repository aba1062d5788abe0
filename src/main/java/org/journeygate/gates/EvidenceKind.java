package org.journeygate.gates;

import java.util.Locale;

/** What an item of evidence is. */
public enum EvidenceKind {
    /** A metric before and after. */
    METRIC_CHANGE,
    /** A trial with a comparison. */
    EXPERIMENT,
    /** Interviews, surveys, field notes. */
    RESEARCH,
    /** What it does to another journey or channel. */
    SIDE_EFFECT,
    /** Cost, value, pay-back. */
    FINANCE,
    /** What may go wrong, and what then. */
    RISK,
    /** Anything else on paper. */
    DOCUMENT;

    /** In words, e.g. {@code metric change}. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** In kebab-case, as part of an anchor, e.g. {@code metric-change}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
