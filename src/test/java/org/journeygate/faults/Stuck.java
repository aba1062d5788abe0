package org.journeygate.faults;

import static org.journeygate.faults.Invariant.NOTHING_IS_STUCK;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Number 12: a node is ready within 30 s, what had piled up is gone within 60 s, and everything has a next step. */
final class Stuck {

    private Stuck() {}

    static List<Finding> nothing(Seen seen) {
        List<Finding> findings = new ArrayList<>();
        seen.outages().stream()
                .filter(outage -> outage.startOfNode().compareTo(Invariants.LONGEST_START) > 0)
                .forEach(outage -> findings.add(new Finding(NOTHING_IS_STUCK, "took too long to be ready: " + outage)));
        findings.addAll(seen.none(
                NOTHING_IS_STUCK,
                "a step failed for good",
                "select id_, process_def_key_, failed_act_id_, exception_msg_ from act_ru_job where retries_ = 0"));
        findings.addAll(seen.none(NOTHING_IS_STUCK, "a request under way waits for nobody and nothing", """
                select request.code, request.status from gate_request request where request.status in %s
                  and not exists (select 1 from work_item item where item.subject_id = request.id and item.state = 'OPEN')
                  and not exists (select 1 from act_ru_job job
                    join act_ru_execution process on process.id_ = job.process_instance_id_
                    where process.business_key_ = cast(request.id as varchar(36)) and job.retries_ > 0)
                """.formatted(
                        Invariants.UNDER_WAY)));
        backlog(seen, findings);
        Answers.byKey(seen.calls().stream().filter(call -> call.key() != null).toList())
                .forEach((key, calls) -> {
                    if (calls.stream().noneMatch(Call::isFinal)
                            && calls.stream().anyMatch(call -> call.status() != null)) {
                        findings.add(new Finding(NOTHING_IS_STUCK, "never got an answer under its key: " + calls));
                    }
                });
        return findings;
    }

    private static void backlog(Seen seen, List<Finding> findings) {
        Instant longAgo = seen.now().minus(Invariants.LONGEST_BACKLOG);
        boolean upSince =
                seen.outages().stream().allMatch(outage -> outage.until().isBefore(longAgo));
        if (!upSince) {
            return;
        }
        findings.addAll(seen.none(
                NOTHING_IS_STUCK,
                "a step is due for more than 60 s",
                "select id_, process_def_key_, duedate_ from act_ru_job where retries_ > 0 and suspension_state_ = 1 and duedate_ < ?",
                Timestamp.from(longAgo)));
        findings.addAll(seen.none(
                NOTHING_IS_STUCK,
                "a step waits for more than 60 s for somebody to do it",
                "select id_, process_def_key_, lock_owner_ from act_ru_job where retries_ > 0 and duedate_ is null and create_time_ < ?",
                Timestamp.from(longAgo)));
        if (seen.mails() != null) {
            findings.addAll(seen.none(
                    NOTHING_IS_STUCK,
                    "a mail is due for more than 60 s",
                    "select id, topic, attempts, leased_until, last_error from outbox where status = 'WAITING' and next_attempt_at < ?",
                    longAgo.atOffset(java.time.ZoneOffset.UTC)));
        }
    }
}
