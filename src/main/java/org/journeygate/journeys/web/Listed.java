package org.journeygate.journeys.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.journeygate.journeys.Portfolio;
import org.journeygate.journeys.PortfolioId;
import org.journeygate.shared.NotFound;
import org.jspecify.annotations.Nullable;

/** Portfolios as lists and forms need them. */
final class Listed {

    private Listed() {}

    /** The portfolio with that key, null where none is asked for. */
    static @Nullable Portfolio chosen(List<Portfolio> portfolios, @Nullable String key) {
        if (key == null || key.isBlank()) {
            return null;
        }
        return portfolios.stream()
                .filter(portfolio -> portfolio.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFound("portfolio-not-found", "There is no such portfolio."));
    }

    static Map<PortfolioId, String> names(List<Portfolio> portfolios) {
        return portfolios.stream().collect(Collectors.toMap(Portfolio::id, Portfolio::name));
    }

    static List<Option> options(List<Portfolio> portfolios) {
        return portfolios.stream()
                .map(portfolio -> new Option(portfolio.key(), portfolio.name()))
                .toList();
    }

    /** One choice of a form. */
    record Option(String value, String label) {}
}
