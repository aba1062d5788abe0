package org.journeygate.gates;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** The must-meet criteria that are read from the record instead of being declared. */
enum ComputedCriterion {
    CORE_JOURNEY_LINKED(BetFacts::coreJourney, "Link the bet to a core journey", "#bet-journey"),
    PERSONA_NAMED(BetFacts::persona, "Name the persona that the bet is for", "#bet-persona"),
    OWNER_NAMED(BetFacts::squadIsLed, "Name the squad's lead and its sponsor", "#squad"),
    PROMISE_MADE(BetFacts::promise, "Promise a metric, how far it moves, and by when", "#bet-promise"),
    SIDE_EFFECTS_ANSWERED(
            BetFacts::sideEffects,
            "Say what it does to each other journey that it touches, or that it touches none",
            "#side-effects");

    private final Predicate<BetFacts> rule;
    private final String remedy;
    private final String fix;

    ComputedCriterion(Predicate<BetFacts> rule, String remedy, String fix) {
        this.rule = rule;
        this.remedy = remedy;
        this.fix = fix;
    }

    /** The one with that key, e.g. {@code persona-named}. */
    static Optional<ComputedCriterion> of(String key) {
        return Arrays.stream(values())
                .filter(criterion -> criterion.key().equals(key))
                .findFirst();
    }

    /** The keys of all of them. */
    static List<String> keys() {
        return Arrays.stream(values()).map(ComputedCriterion::key).toList();
    }

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Readiness.Item item(Criterion criterion, BetFacts bet) {
        boolean met = rule.test(bet);
        return new Readiness.Item(criterion.key(), met, met ? criterion.text() : remedy, fix);
    }
}
