package org.journeygate.bench;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a run is asked for, as {@code --name=value}.
 *
 * @param rounds rounds that count, of each measurement
 * @param warmUps rounds before them that do not
 * @param requests gate requests, and process instances of each peer, in a round
 * @param threads numbers of threads at which votes are measured
 * @param items numbers of open work items at which the inbox is measured, ascending
 * @param pages pages read of each kind in a round of the inbox
 * @param decisions past decisions beside which a vote is measured again; 0 leaves growth out
 * @param readings readings beside which the pages of journeys and metrics are measured
 * @param others how much of the cores others may have used in a round, in per cent, for it to count
 * @param parts which measurements: votes, growth, inbox, readings, packs
 * @param peers further peers than Camunda: operaton, flowable
 * @param publish whether results and README are written; else they are only printed
 */
public record Options(
        int rounds,
        int warmUps,
        int requests,
        List<Integer> threads,
        List<Integer> items,
        int pages,
        int decisions,
        int readings,
        double others,
        Set<String> parts,
        Set<String> peers,
        boolean publish) {

    private static final Map<String, String> DEFAULTS = Map.ofEntries(
            Map.entry("rounds", "5"),
            Map.entry("warm-ups", "6"),
            Map.entry("requests", "40"),
            Map.entry("threads", "1,2,4"),
            Map.entry("items", "1000,10000,100000"),
            Map.entry("pages", "50"),
            Map.entry("decisions", "100000"),
            Map.entry("readings", "1000000"),
            Map.entry("others", "15"),
            Map.entry("parts", "votes,growth,inbox,readings,packs"),
            Map.entry("peers", "operaton,flowable"),
            Map.entry("publish", "true"));

    /** The defaults with what the arguments say in their stead; an unknown argument is refused. */
    public static Options of(String... arguments) {
        Map<String, String> said = new HashMap<>(DEFAULTS);
        for (String argument : arguments) {
            String[] pair = argument.split("=", 2);
            String name = pair[0].startsWith("--") ? pair[0].substring(2) : "";
            if (pair.length < 2 || said.put(name, pair[1]) == null) {
                throw new IllegalArgumentException("%s is none of --%s=…"
                        .formatted(
                                argument,
                                String.join(
                                        "=…, --",
                                        DEFAULTS.keySet().stream().sorted().toList())));
            }
        }
        return new Options(
                Integer.parseInt(said.get("rounds")),
                Integer.parseInt(said.get("warm-ups")),
                Integer.parseInt(said.get("requests")),
                numbers(said.get("threads")),
                numbers(said.get("items")),
                Integer.parseInt(said.get("pages")),
                Integer.parseInt(said.get("decisions")),
                Integer.parseInt(said.get("readings")),
                Double.parseDouble(said.get("others")),
                Set.of(said.get("parts").split(",")),
                Set.of(said.get("peers").split(",")),
                Boolean.parseBoolean(said.get("publish")));
    }

    private static List<Integer> numbers(String list) {
        return Arrays.stream(list.split(",")).map(Integer::valueOf).toList();
    }
}
