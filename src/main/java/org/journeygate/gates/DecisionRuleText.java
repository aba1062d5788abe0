package org.journeygate.gates;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.journeygate.gates.DecisionRule.AtLeast;
import org.journeygate.gates.DecisionRule.PerGroup;
import org.journeygate.gates.DecisionRule.Share;
import org.journeygate.gates.DecisionRule.Way;

/** A decision rule in the words of a decision table. */
record DecisionRuleText(String words) {

    private static final Pattern AT_LEAST = Pattern.compile("at least (\\d{1,3})");
    private static final Pattern N_OF_M = Pattern.compile("(\\d{1,3}) of (\\d{1,3})");
    private static final Pattern SHARE = Pattern.compile("(\\d{1,3}) of (\\p{L}[\\p{L}\\p{N}_-]*)");
    private static final String KNOWN =
            "chair, any, all, majority, two-thirds, '3 of 5', 'at least 3' or '2 of finance and 1 of product or 1 of board'";

    /** The rule that is meant. */
    DecisionRule rule() {
        String text = words.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        return switch (text) {
            case "" -> throw refused("it is empty");
            case "chair" -> new DecisionRule.Chair();
            case "any" -> new DecisionRule.Any();
            case "all" -> new DecisionRule.All();
            case "majority" -> new DecisionRule.Majority();
            case "two-thirds", "two thirds" -> new DecisionRule.TwoThirds();
            default -> counted(text);
        };
    }

    private DecisionRule counted(String text) {
        Matcher atLeast = AT_LEAST.matcher(text);
        if (atLeast.matches()) {
            return new AtLeast(positive(atLeast.group(1)));
        }
        Matcher nOfM = N_OF_M.matcher(text);
        if (nOfM.matches()) {
            int votes = positive(nOfM.group(1));
            if (votes > positive(nOfM.group(2))) {
                throw refused("%s seats cannot be had of %s".formatted(nOfM.group(1), nOfM.group(2)));
            }
            return new AtLeast(votes);
        }
        return new PerGroup(parts(text, ",? or ").map(this::way).toList());
    }

    private Way way(String text) {
        List<Share> shares = parts(text, ",? and ").map(this::share).toList();
        List<String> groups = shares.stream().map(Share::group).toList();
        if (groups.stream().distinct().count() < groups.size()) {
            throw refused("'%s' names a group twice".formatted(text));
        }
        return new Way(shares);
    }

    private Share share(String text) {
        Matcher share = SHARE.matcher(text);
        if (!share.matches()) {
            throw refused("'%s' is not a number of seats of one group, whose name is one word".formatted(text));
        }
        return new Share(positive(share.group(1)), share.group(2));
    }

    private int positive(String digits) {
        int number = Integer.parseInt(digits);
        if (number == 0) {
            throw refused("at least one seat must vote to go on");
        }
        return number;
    }

    private IllegalArgumentException refused(String cause) {
        return new IllegalArgumentException("Decision rule '%s': %s. Known are %s".formatted(words, cause, KNOWN));
    }

    private static Stream<String> parts(String text, String separator) {
        return Stream.of(text.split(separator, -1)).map(String::strip);
    }
}
