package org.journeygate.faults;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.journeygate.faults.Seen.Row;

/** What the clients were told, against what is there. */
final class Answers {

    private Answers() {}

    /** Number 1: what was answered 2xx is there, unchanged; what was refused is not; the rest wholly or not at all. */
    static List<Finding> kept(Seen seen) {
        List<Finding> findings = new ArrayList<>();
        Map<UUID, Row> votes = new HashMap<>();
        seen.rows("select id, gate_request_id, voter_id, outcome, reason from vote")
                .forEach(vote -> votes.put((UUID) vote.get("id"), vote));
        votesKept(seen, votes, findings);
        submissionsKept(seen, findings);
        seen.before().unchangeable().forEach((id, row) -> {
            if (!present(seen).contains(row)) {
                findings.add(
                        new Finding(Invariant.ANSWERED_IS_KEPT, "was there before and is not, or is changed: " + row));
            }
        });
        return findings;
    }

    private static void votesKept(Seen seen, Map<UUID, Row> votes, List<Finding> findings) {
        Map<String, List<Call>> byVoter = seen.calls().stream()
                .filter(call -> call.act().equals("vote"))
                .collect(groupingBy(call -> call.subject() + " " + call.person()));
        byVoter.forEach((voter, calls) -> {
            int sure = 0;
            int perhaps = 0;
            for (List<Call> one : byKey(calls).values()) {
                if (one.stream().anyMatch(Call::isDone)) {
                    sure++;
                } else if (one.stream().anyMatch(Call::isOpen)) {
                    perhaps++;
                }
            }
            long there = votes.values().stream()
                    .filter(vote -> voter.equals(vote.get("gate_request_id") + " " + vote.get("voter_id")))
                    .count();
            if (there < sure || there > sure + perhaps) {
                findings.add(new Finding(
                        Invariant.ANSWERED_IS_KEPT,
                        "%d votes of %s, but %d answered and %d more sent".formatted(there, voter, sure, perhaps)));
            }
            calls.stream()
                    .filter(Call::isDone)
                    .filter(call -> !isIn(votes.get(call.effect()), call))
                    .forEach(call -> findings.add(new Finding(
                            Invariant.ANSWERED_IS_KEPT, "answered, but is " + votes.get(call.effect()) + ": " + call)));
        });
    }

    private static boolean isIn(@org.jspecify.annotations.Nullable Row vote, Call call) {
        return vote != null
                && call.subject().equals(vote.get("gate_request_id"))
                && call.person().equals(vote.get("voter_id"))
                && call.body().contains(vote.text("outcome"));
    }

    private static void submissionsKept(Seen seen, List<Finding> findings) {
        Set<UUID> submitted = new HashSet<>();
        seen.rows("""
                        select request.id from gate_request request
                        join evidence_revision revision on revision.gate_request_id = request.id and revision.revision = 1
                        where request.submitted_at is not null and request.status <> 'DRAFT'
                        """).forEach(row -> submitted.add((UUID) row.get("id")));
        seen.calls().stream()
                .filter(call -> call.act().equals("submit"))
                .collect(groupingBy(Call::subject))
                .forEach((request, calls) -> {
                    boolean sure = calls.stream().anyMatch(Call::isDone);
                    boolean perhaps = calls.stream().anyMatch(Call::isOpen);
                    if (submitted.contains(request) ? !sure && !perhaps : sure) {
                        findings.add(new Finding(
                                Invariant.ANSWERED_IS_KEPT,
                                "submitted: %s, but these were the answers: %s"
                                        .formatted(submitted.contains(request), calls)));
                    }
                });
    }

    private static Set<String> present(Seen seen) {
        return new HashSet<>(Memory.of(seen.database()).unchangeable().values());
    }

    /** Number 9: the same key brings the same answer and one effect; another body under it is refused. */
    static List<Finding> sameKeySameAnswer(Seen seen) {
        List<Finding> findings = new ArrayList<>();
        byKey(seen.calls().stream().filter(call -> call.key() != null).toList()).forEach((key, calls) -> {
            String body = calls.get(0).body();
            Set<String> answers = new HashSet<>();
            Set<UUID> effects = new HashSet<>();
            for (Call call : calls) {
                boolean same = call.body().equals(body);
                if (same && call.isFinal()) {
                    answers.add(call.status() + " " + call.answer());
                } else if (!same && call.isFinal() && !Objects.equals(call.status(), 422)) {
                    findings.add(new Finding(Invariant.SAME_KEY_SAME_ANSWER, "another body was not refused: " + call));
                }
                if (call.isDone() && call.effect() != null) {
                    effects.add(call.effect());
                }
            }
            if (answers.size() > 1 || effects.size() > 1) {
                findings.add(new Finding(Invariant.SAME_KEY_SAME_ANSWER, "key %s brought %s".formatted(key, answers)));
            }
        });
        return findings;
    }

    /** The calls that are repetitions of one, by person and key; each call without a key for itself. */
    static Map<String, List<Call>> byKey(List<Call> calls) {
        Map<String, List<Call>> groups = new LinkedHashMap<>();
        for (Call call : calls) {
            String key = call.key() == null ? "call " + call.number() : call.person() + " " + call.key();
            groups.computeIfAbsent(key, none -> new ArrayList<>()).add(call);
        }
        return groups;
    }
}
