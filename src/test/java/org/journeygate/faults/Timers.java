package org.journeygate.faults;

import static org.journeygate.faults.Invariant.TIMERS_FIRE_ONCE_AND_ON_TIME;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.journeygate.faults.Seen.Row;
import org.jspecify.annotations.Nullable;

/** Number 7: a reminder, a called alternate, a lapse happens once, not before its instant, and at most 5 s late. */
final class Timers {

    private static final String STEADY = "seat.votes_cast <= 1 and not seat.asked and seat.replaced_id is null"
            + " and request.evidence_revision = 1 and request.submitted_at is not null";

    private Timers() {}

    static List<Finding> fireOnceAndOnTime(Seen seen) {
        List<Finding> findings = new ArrayList<>();
        findings.addAll(seen.none(TIMERS_FIRE_ONCE_AND_ON_TIME, "reminded more than once of one turn to vote", """
                select item.id, sent.recipient, count(*) times from work_item item
                join outbox sent on sent.topic = 'REMINDED' and sent.letter like '%item=' || cast(item.id as varchar(36)) || '%'
                where item.kind = 'vote' group by item.id, sent.recipient having count(*) > 1
                """));
        findings.addAll(seen.none(TIMERS_FIRE_ONCE_AND_ON_TIME, "the same happened to a seat twice", """
                select entry.action, entry.subject_code, seat.number, count(*) times from audit_entry entry
                join seat on seat.gate_request_id = entry.subject_id and seat.replaced_id is null
                  and entry.details like '%' || cast(seat.id as varchar(36)) || '%'
                where entry.action in ('seat.alternate-called', 'seat.lapsed')
                group by entry.action, entry.subject_code, seat.number having count(*) > 1
                """));
        onTime(seen, findings, "reminded", """
                select request.code, seat.number, seat.remind_at due, item.reminded_at done from seat
                join gate_request request on request.id = seat.gate_request_id and %s
                join work_item item on item.subject_id = request.id and item.kind = 'vote' and item.reminded_at is not null
                  and item.item_values like '%%' || cast(seat.id as varchar(36)) || '%%'
                """.formatted(STEADY));
        entry(seen, findings, "seat.alternate-called", "due_at");
        entry(seen, findings, "seat.lapsed", "lapse_at");
        overdue(seen, findings);
        return findings;
    }

    private static void entry(Seen seen, List<Finding> findings, String action, String instant) {
        onTime(seen, findings, action, """
                select request.code, seat.number, seat.%s due, entry.recorded_at done from seat
                join gate_request request on request.id = seat.gate_request_id and %s
                join audit_entry entry on entry.subject_id = request.id and entry.action = '%s'
                  and entry.details like '%%' || cast(seat.id as varchar(36)) || '%%'
                """.formatted(instant, STEADY, action));
    }

    private static void onTime(Seen seen, List<Finding> findings, String what, String sql) {
        for (Row row : seen.rows(sql)) {
            Instant due = row.instant("due");
            Instant done = row.instant("done");
            if (due == null || done == null || done.isBefore(due)) {
                findings.add(new Finding(TIMERS_FIRE_ONCE_AND_ON_TIME, what + " too early: " + row));
            } else if (isLate(seen, due, done)) {
                findings.add(new Finding(TIMERS_FIRE_ONCE_AND_ON_TIME, what + " too late: " + row));
            }
        }
    }

    private static void overdue(Seen seen, List<Finding> findings) {
        for (Row job : seen.rows("""
                select job.id_, job.duedate_ due, process.business_key_ subject from act_ru_job job
                join act_ru_execution process on process.id_ = job.process_instance_id_
                where job.retries_ > 0 and job.suspension_state_ = 1 and job.duedate_ is not null
                  and job.exception_msg_ is null
                """)) {
            if (isLate(seen, job.instant("due"), seen.now())) {
                findings.add(new Finding(TIMERS_FIRE_ONCE_AND_ON_TIME, "due and not fired: " + job));
            }
        }
    }

    private static boolean isLate(Seen seen, @Nullable Instant due, Instant done) {
        return due != null && done.isAfter(seen.upFrom(due).plus(Invariants.LATEST_TIMER));
    }
}
