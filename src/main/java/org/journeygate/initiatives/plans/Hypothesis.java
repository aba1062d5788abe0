package org.journeygate.initiatives.plans;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.journeygate.initiatives.Initiative;
import org.journeygate.journeys.Journey;
import org.journeygate.journeys.Metric;
import org.journeygate.journeys.Persona;
import org.jspecify.annotations.Nullable;

/**
 * What a bet believes, in the one form that all bets share.
 *
 * @param text "We believe that … for … at … will move … from … to … by …", with "…" for what is missing
 * @param missing what nobody has said yet: {@code persona}, {@code promise}
 */
public record Hypothesis(String text, List<String> missing) {

    private static final String OPEN = "…";

    public Hypothesis {
        missing = List.copyOf(missing);
    }

    /** The hypothesis that the bet makes of its parts. */
    public static Hypothesis of(Initiative bet, @Nullable Persona persona, Journey journey, @Nullable Metric metric) {
        List<String> missing = new ArrayList<>();
        if (persona == null) {
            missing.add("persona");
        }
        Initiative.Promise promise = bet.promise();
        if (promise == null || metric == null) {
            missing.add("promise");
        }
        String stages = journey.stages().stream()
                .filter(stage -> bet.stages().contains(stage.id()))
                .map(Journey.Stage::name)
                .collect(Collectors.joining(", "));
        String believed = "We believe that %s for %s at %s of %s will move "
                .formatted(bet.change(), persona == null ? OPEN : persona.name(), stages, journey.name());
        return new Hypothesis(believed + moved(promise, metric) + ".", missing);
    }

    private static String moved(Initiative.@Nullable Promise promise, @Nullable Metric metric) {
        if (promise == null || metric == null) {
            return "… from … to … by …";
        }
        String to = promise.toLow().compareTo(promise.toHigh()) == 0
                ? plain(promise.toLow())
                : plain(promise.toLow()) + "–" + plain(promise.toHigh());
        return "%s from %s %s to %s %s by %s"
                .formatted(metric.name(), plain(promise.from()), metric.unit(), to, metric.unit(), promise.by());
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
