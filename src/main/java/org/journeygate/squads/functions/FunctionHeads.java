package org.journeygate.squads.functions;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.journeygate.journeys.PortfolioId;
import org.journeygate.people.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Who heads which function in a portfolio, and who confirms what a squad decides by itself.
 *
 * @param version 0 while nothing was ever said
 * @param heads by function, in the functions' order; a function without a head is left out
 * @param costConfirmer of finance: confirms what a decision costs
 * @param reversibilityConfirmer of engineering: confirms that a decision can be undone
 */
public record FunctionHeads(
        PortfolioId portfolio,
        int version,
        Map<SquadFunction, UserId> heads,
        @Nullable UserId costConfirmer,
        @Nullable UserId reversibilityConfirmer) {

    public FunctionHeads {
        Map<SquadFunction, UserId> ordered = new EnumMap<>(SquadFunction.class);
        ordered.putAll(heads);
        heads = Collections.unmodifiableMap(ordered);
    }

    static FunctionHeads empty(PortfolioId portfolio) {
        return new FunctionHeads(portfolio, 0, Map.of(), null, null);
    }

    /** Who heads the function. */
    public Optional<UserId> headOf(SquadFunction function) {
        return Optional.ofNullable(heads.get(function));
    }

    /** Which functions the person heads. */
    public Set<SquadFunction> headedBy(UserId person) {
        Set<SquadFunction> headed = EnumSet.noneOf(SquadFunction.class);
        heads.forEach((function, head) -> {
            if (head.equals(person)) {
                headed.add(function);
            }
        });
        return headed;
    }
}
