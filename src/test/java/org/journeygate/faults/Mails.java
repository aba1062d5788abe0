package org.journeygate.faults;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.journeygate.faults.Invariant.MAILS_COME_ONCE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.journeygate.faults.Seen.Row;

/**
 * Number 8: what is sent was accepted, at most once more than there were crashes and under the same Message-ID; nothing was
 * sent of what never happened.
 */
final class Mails {

    private static final Pattern ABOUT = Pattern.compile("(/decisions/|[?]item=)([0-9a-f-]{36})");

    private Mails() {}

    static List<Finding> comeOnce(Seen seen) {
        List<Finding> findings = new ArrayList<>();
        Map<UUID, Row> outbox = new HashMap<>();
        seen.rows("select id, status, topic, letter from outbox").forEach(row -> outbox.put((UUID) row.get("id"), row));
        outbox.values().forEach(row -> ofSomething(seen, row, findings));
        List<AcceptedMail> taken = seen.mails();
        if (taken == null) {
            return findings;
        }
        Map<UUID, Long> times = taken.stream().collect(groupingBy(AcceptedMail::row, counting()));
        times.forEach((id, count) -> {
            if (!outbox.containsKey(id)) {
                findings.add(new Finding(MAILS_COME_ONCE, "a mail of what was undone: " + id));
            } else if (count > 1 + seen.crashes()) {
                findings.add(new Finding(
                        MAILS_COME_ONCE,
                        "came %d times after %d crashes: %s".formatted(count, seen.crashes(), outbox.get(id))));
            }
        });
        outbox.forEach((id, row) -> {
            if (row.text("status").equals("SENT") && !times.containsKey(id)) {
                findings.add(new Finding(MAILS_COME_ONCE, "said to be sent, but nobody has taken it: " + row));
            }
        });
        return findings;
    }

    private static void ofSomething(Seen seen, Row row, List<Finding> findings) {
        Matcher about = ABOUT.matcher(row.text("letter"));
        Set<String> asked = new HashSet<>();
        while (about.find() && asked.add(about.group())) {
            String table = about.group(1).startsWith("/") ? "decision" : "work_item";
            if (seen.rows("select id from " + table + " where id = ?", UUID.fromString(about.group(2)))
                    .isEmpty()) {
                findings.add(new Finding(MAILS_COME_ONCE, "a mail about what is not there: " + row));
            }
        }
    }
}
