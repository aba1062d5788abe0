package org.journeygate.faults;

import static org.journeygate.faults.Invariant.EVERYTHING_AGREES;

import java.util.ArrayList;
import java.util.List;

/** Number 5: engine, domain tables, work items, step log and outbox say the same, for they commit together. */
final class Agreement {

    private Agreement() {}

    static List<Finding> everythingAgrees(Seen seen) {
        List<Finding> findings = new ArrayList<>();
        findings.addAll(requestsAndProcesses(seen));
        findings.addAll(tasksAndWorkItems(seen));
        findings.addAll(seatsAndTurns(seen));
        findings.addAll(itemsAndInboxes(seen));
        findings.addAll(stepsAndItems(seen));
        findings.addAll(decisionsAndMails(seen));
        findings.addAll(keysAndEffects(seen));
        findings.addAll(pausesAndBets(seen));
        findings.addAll(predictionsAndProcesses(seen));
        findings.addAll(samplesAndProcesses(seen));
        findings.addAll(reviewsAndProcesses(seen));
        findings.addAll(escalationsAndProcesses(seen));
        return findings;
    }

    private static List<Finding> requestsAndProcesses(Seen seen) {
        return seen.none(EVERYTHING_AGREES, "a request and its process differ", """
                select request.code, request.status, count(process.id_) processes from gate_request request
                left join act_ru_execution process on process.business_key_ = cast(request.id as varchar(36))
                  and process.parent_id_ is null
                where request.status <> 'DECIDED'
                group by request.code, request.status, request.rework_by
                having count(process.id_) <> case when request.status in %s then 1
                  when request.status = 'DRAFT' and request.rework_by is not null then 1 else 0 end
                """.formatted(Invariants.UNDER_WAY));
    }

    private static List<Finding> tasksAndWorkItems(Seen seen) {
        List<Finding> findings = new ArrayList<>(
                seen.none(
                        EVERYTHING_AGREES,
                        "an open work item without a task of the process",
                        "select id, kind, subject_code from work_item where state = 'OPEN' and task not in (select id_ from act_ru_task)"));
        findings.addAll(
                seen.none(
                        EVERYTHING_AGREES,
                        "a task of the process without an open work item",
                        "select id_, task_def_key_ from act_ru_task where id_ not in (select task from work_item where state = 'OPEN')"));
        return findings;
    }

    private static List<Finding> seatsAndTurns(Seen seen) {
        return seen.none(EVERYTHING_AGREES, "a seat and its turn to vote differ", """
                select request.code, seat.number, seat.state, count(item.id) turns from seat
                join gate_request request on request.id = seat.gate_request_id and request.status = 'IN_REVIEW'
                left join work_item item on item.subject_id = request.id and item.state = 'OPEN' and item.kind = 'vote'
                  and item.item_values like '%' || cast(seat.id as varchar(36)) || '%'
                  and item.holders like '%' || cast(seat.holder_id as varchar(36)) || '%'
                group by request.code, seat.number, seat.state
                having count(item.id) <> case when seat.state = 'OPEN' then 1 else 0 end
                """);
    }

    private static List<Finding> itemsAndInboxes(Seen seen) {
        List<Finding> findings =
                new ArrayList<>(seen.none(EVERYTHING_AGREES, "a row of an inbox and its work item differ", """
                select item.id, item.state, item.version, held.principal, held.state held_state, held.version held_version
                from work_item item join work_item_holder held on held.item_id = item.id
                where held.version <> item.version or held.state <> item.state or held.is_open and item.state <> 'OPEN'
                """));
        findings.addAll(seen.none(EVERYTHING_AGREES, "an open work item is in nobody's inbox", """
                select id, kind, subject_code from work_item item where state = 'OPEN'
                  and not exists (select 1 from work_item_holder held where held.item_id = item.id and held.is_open)
                """));
        return findings;
    }

    private static List<Finding> stepsAndItems(Seen seen) {
        return seen.none(EVERYTHING_AGREES, "the step log and the work items differ in number", """
                select subject, kind, sum(steps) steps, sum(items) items from (
                  select subject, substring(element from 10) kind, 1 steps, 0 items from step_log
                    where element like 'userTask\\_%' escape '\\'
                  union all
                  select subject_id, kind, 0, 1 from work_item) counted
                group by subject, kind having sum(steps) <> sum(items)
                """);
    }

    private static List<Finding> decisionsAndMails(Seen seen) {
        return seen.none(EVERYTHING_AGREES, "nobody is told of a decision", """
                select code from decision where not exists (select 1 from outbox where topic = 'DECIDED'
                  and letter like '%/decisions/' || cast(decision.id as varchar(36)) || '%')
                """);
    }

    /** While the step behind a decision is still to be made, bet and pause differ, and nobody minds. */
    private static List<Finding> pausesAndBets(Seen seen) {
        List<Finding> findings = new ArrayList<>(seen.none(EVERYTHING_AGREES, "a pause and its bet differ", """
                select bet.code, bet.status, count(pause.id) pauses from initiative bet
                left join pause on pause.initiative_id = bet.id and pause.ended_at is null
                where not exists (select 1 from gate_request request
                  join act_ru_execution process on process.business_key_ = cast(request.id as varchar(36))
                  where request.initiative_id = bet.id and request.status = 'DECIDED')
                group by bet.code, bet.status
                having count(pause.id) <> case when bet.status = 'PAUSED' then 1 else 0 end
                """));
        findings.addAll(seen.none(EVERYTHING_AGREES, "what a pause frees differs from its record", """
                select pause.decision_code, pause.freed_people, pause.freed_money from pause
                left join bet_release freed on freed.id = pause.id
                where pause.ended_at is null and pause.recorded_at is not null
                  and (coalesce(freed.people, 0) <> pause.freed_people or coalesce(freed.money, 0) <> pause.freed_money)
                """));
        return findings;
    }

    private static List<Finding> predictionsAndProcesses(Seen seen) {
        return seen.none(EVERYTHING_AGREES, "a prediction and its process differ", """
                select prediction.id, prediction.judged_at, count(process.id_) processes from prediction
                left join act_ru_execution process on process.business_key_ = cast(prediction.id as varchar(36))
                  and process.parent_id_ is null
                group by prediction.id, prediction.judged_at
                having count(process.id_) <> case when prediction.judged_at is null then 1 else 0 end
                """);
    }

    private static List<Finding> samplesAndProcesses(Seen seen) {
        return seen.none(EVERYTHING_AGREES, "a look at what a squad decided and its process differ", """
                select sample.decision_code, sample.state, count(process.id_) processes from charter_sample sample
                left join act_ru_execution process on process.business_key_ = cast(sample.id as varchar(36))
                  and process.parent_id_ is null
                group by sample.decision_code, sample.state
                having count(process.id_) <> case when sample.state = 'WAITING' then 1 else 0 end
                """);
    }

    private static List<Finding> escalationsAndProcesses(Seen seen) {
        return seen.none(EVERYTHING_AGREES, "what blocks a squad and its process differ", """
                select escalation.code, escalation.state, count(process.id_) processes from escalation
                left join act_ru_execution process on process.business_key_ = cast(escalation.id as varchar(36))
                  and process.parent_id_ is null
                group by escalation.code, escalation.state, escalation.closed_at
                having count(process.id_) <> case when escalation.closed_at is null then 1 else 0 end
                """);
    }

    private static List<Finding> reviewsAndProcesses(Seen seen) {
        List<Finding> findings = new ArrayList<>();
        findings.addAll(seen.none(EVERYTHING_AGREES, "a quarterly review and its process differ", """
                select review.code, review.state, count(process.id_) processes from quarterly_review review
                left join act_ru_execution process on process.business_key_ = cast(review.id as varchar(36))
                  and process.parent_id_ is null
                group by review.code, review.state
                having count(process.id_) <> case when review.state in ('CLOSED', 'CANCELLED') then 0 else 1 end
                """));
        findings.addAll(seen.none(EVERYTHING_AGREES, "an obligation and its process differ", """
                select owed.id, owed.kind, owed.last_state, count(process.id_) processes from review_obligation owed
                left join act_ru_execution process on process.business_key_ = cast(owed.id as varchar(36))
                  and process.parent_id_ is null
                where owed.kind <> 'MEETING'
                group by owed.id, owed.kind, owed.asked_at, owed.done_at, owed.last_state
                having count(process.id_) <> case
                  when owed.asked_at is null or owed.done_at is not null then 0
                  when owed.last_state is null then 1
                  when owed.kind = 'ACTION' and owed.last_state = 'MISSED' then 1
                  else 0 end
                """));
        return findings;
    }

    private static List<Finding> keysAndEffects(Seen seen) {
        List<Finding> findings = new ArrayList<>();
        List<String> votes = seen.rows("select id from vote").stream()
                .map(row -> row.text("id"))
                .toList();
        for (Seen.Row kept : seen.rows("select request_key, body from idempotency_key where status = 201")) {
            String body = kept.text("body");
            if (body.contains("\"seat\":") && votes.stream().noneMatch(body::contains)) {
                findings.add(new Finding(EVERYTHING_AGREES, "an answer was kept without its vote: " + kept));
            }
        }
        return findings;
    }
}
