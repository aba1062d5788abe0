package org.journeygate.gates;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How many votes to go on it takes, against the seats in force. As words in a decision table: {@code chair}, {@code any}, {@code all},
 * {@code majority}, {@code two-thirds}, {@code at least 3}, {@code 3 of 5}, or by group {@code 2 of finance and 1 of
 * product or 1 of board}, in which "and" binds closer than "or".
 */
sealed interface DecisionRule {

    /**
     * Whether the votes to go on are enough; none at all never are.
     *
     * @param forward the group of each seat that votes to go on
     */
    default boolean isCarriedBy(List<String> forward, int seatsInForce) {
        return !forward.isEmpty() && isReachedBy(forward, seatsInForce);
    }

    /** Whether a panel of seats in these groups could carry at all, if every seat voted to go on. */
    default boolean canBeCarriedIn(List<String> panel) {
        return isCarriedBy(panel, panel.size());
    }

    /** As {@link #isCarriedBy}, where at least one seat votes to go on. */
    boolean isReachedBy(List<String> forward, int seatsInForce);

    /** Whether the panel only advises and the chair decides, however it votes. */
    default boolean isForTheChair() {
        return false;
    }

    /** The rule as it stands in a decision table. */
    String words();

    /** Reads the words of a decision table; refused with {@link IllegalArgumentException}, which says what is wrong with them. */
    static DecisionRule parse(String words) {
        return new DecisionRuleText(words).rule();
    }

    /** The panel is heard, then the chair decides. */
    record Chair() implements DecisionRule {

        @Override
        public boolean isReachedBy(List<String> forward, int seatsInForce) {
            return false;
        }

        @Override
        public boolean canBeCarriedIn(List<String> panel) {
            return true;
        }

        @Override
        public boolean isForTheChair() {
            return true;
        }

        @Override
        public String words() {
            return "chair";
        }
    }

    /** One vote is enough. */
    record Any() implements DecisionRule {

        @Override
        public boolean isReachedBy(List<String> forward, int seatsInForce) {
            return true;
        }

        @Override
        public String words() {
            return "any";
        }
    }

    /** Every seat in force. */
    record All() implements DecisionRule {

        @Override
        public boolean isReachedBy(List<String> forward, int seatsInForce) {
            return forward.size() >= seatsInForce;
        }

        @Override
        public String words() {
            return "all";
        }
    }

    /** More than half. */
    record Majority() implements DecisionRule {

        @Override
        public boolean isReachedBy(List<String> forward, int seatsInForce) {
            return forward.size() >= Rounding.moreThanHalfOf(seatsInForce);
        }

        @Override
        public String words() {
            return "majority";
        }
    }

    /** Two thirds, rounded up. */
    record TwoThirds() implements DecisionRule {

        @Override
        public boolean isReachedBy(List<String> forward, int seatsInForce) {
            return forward.size() >= Rounding.twoThirdsOf(seatsInForce);
        }

        @Override
        public String words() {
            return "two-thirds";
        }
    }

    /** A fixed number of seats, whatever the size of the panel. */
    record AtLeast(int seats) implements DecisionRule {

        public AtLeast {
            requirePositive(seats);
        }

        @Override
        public boolean isReachedBy(List<String> forward, int seatsInForce) {
            return forward.size() >= seats;
        }

        @Override
        public String words() {
            return "at least " + seats;
        }
    }

    /** Numbers of seats per group, in one or more ways, of which one is enough. */
    record PerGroup(List<Way> ways) implements DecisionRule {

        public PerGroup {
            ways = List.copyOf(ways);
            if (ways.isEmpty()) {
                throw new IllegalArgumentException("A rule per group needs at least one group");
            }
        }

        @Override
        public boolean isReachedBy(List<String> forward, int seatsInForce) {
            return ways.stream().anyMatch(way -> way.shares().stream().allMatch(share -> share.isReachedBy(forward)));
        }

        @Override
        public String words() {
            return ways.stream()
                    .map(way -> way.shares().stream().map(Share::words).collect(Collectors.joining(" and ")))
                    .collect(Collectors.joining(" or "));
        }
    }

    /** One way to carry: all of these shares together. */
    record Way(List<Share> shares) {

        public Way {
            shares = List.copyOf(shares);
            List<String> groups = shares.stream().map(Share::group).toList();
            if (groups.isEmpty() || groups.stream().distinct().count() < groups.size()) {
                throw new IllegalArgumentException("Each group is named once per way: " + groups);
            }
        }

        static Way of(Share... shares) {
            return new Way(Arrays.asList(shares));
        }
    }

    /** So many seats of one group; a group's name is one word, in lower case. */
    record Share(int seats, String group) {

        public Share {
            requirePositive(seats);
            group = group.toLowerCase(Locale.ROOT);
        }

        boolean isReachedBy(List<String> forward) {
            return forward.stream().filter(group::equalsIgnoreCase).count() >= seats;
        }

        String words() {
            return seats + " of " + group;
        }
    }

    private static void requirePositive(int seats) {
        if (seats < 1) {
            throw new IllegalArgumentException("At least one seat must vote to go on");
        }
    }
}
