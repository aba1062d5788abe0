package org.journeygate.gates;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.journeygate.gates.rights.CharterLines;
import org.journeygate.gates.rights.Finding;
import org.journeygate.gates.rights.UnderCharter;
import org.journeygate.shared.Numerals;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says what was found about a request as a sentence: for the decision's reason, the pages and programs. */
@Component
class RightsWords {

    private static final String LIMIT = "gates-rights.limit.";

    private final MessageSource messages;

    RightsWords(MessageSource messages) {
        this.messages = messages;
    }

    /** The reason of a go under a charter, as it stands on record. */
    String reason(Finding inside) {
        return say("gates-rights.reason", facts(inside, ""));
    }

    /** What would become of the request now. */
    String outlook(Finding finding, String squad) {
        return finding.inside()
                ? say("gates-rights.outlook.inside", facts(finding, squad))
                : say("gates-rights.outlook.outside", limit(finding, squad));
    }

    /** What became of it. */
    String outcome(Finding finding, String squad) {
        return finding.inside()
                ? say("gates-rights.found.inside", facts(finding, squad))
                : say("gates-rights.found.outside", limit(finding, squad));
    }

    private String limit(Finding finding, String squad) {
        Object[] facts = facts(finding, squad);
        String known = messages.getMessage(LIMIT + finding.limit(), facts, null, Locale.ENGLISH);
        return known == null ? say(LIMIT + "other", finding.limit()) : known;
    }

    private static Object[] facts(Finding finding, String squad) {
        UnderCharter charter = finding.charter();
        return new Object[] {
            squad,
            charter == null ? "" : charter.code(),
            charter == null ? "" : String.valueOf(charter.number()),
            money(finding.amount(), finding.currency()),
            money(finding.allowed(), finding.currency()),
            money(finding.taken(), finding.currency()),
            lines(finding.lines())
        };
    }

    /** Those that apply; where nothing is said, all. */
    private static String lines(CharterLines lines) {
        List<String> applying = lines.applying();
        return (applying == null ? lines.lines() : applying)
                .stream().map("\u201c%s\u201d"::formatted).collect(Collectors.joining(", "));
    }

    private static String money(@Nullable BigDecimal amount, String currency) {
        return amount == null ? "" : Numerals.money(amount, currency);
    }

    private String say(String key, Object... facts) {
        return messages.getMessage(key, facts, Locale.ENGLISH);
    }
}
