package org.journeygate.faults;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.journeygate.faults.Seen.Row;
import org.journeygate.gates.Recount;

/** Votes, outcomes and those who may have a part in them. */
final class Deciding {

    private static final String BOUND = """
            select request.code, person.who, person.part from (
              select gate_request_id request, voter_id who, 'votes' part from vote
              union select gate_request_id, for_id, 'is voted for' from vote
              union select gate_request_id, decided_by, 'decides' from decision where decided_by is not null
              union select gate_request_id, concurred_by, 'concurs' from decision where concurred_by is not null) person
            join gate_request request on request.id = person.request
            join squad on squad.id = request.squad_id
            where person.who in (request.author_id, squad.lead_id, squad.sponsor_id)
              or person.who in (select person_id from squad_member where squad_id = squad.id)
            """;

    private Deciding() {}

    /** Number 2: one outcome per round of a gate, the one that stands on the request and on its frozen evidence. */
    static List<Finding> oneOutcomePerRound(Seen seen) {
        Invariant broken = Invariant.ONE_OUTCOME_PER_ROUND;
        List<Finding> findings = new ArrayList<>(seen.none(broken, "more than one outcome", """
                select initiative_code, gate, round, count(*) outcomes from decision
                where id not in (select supersedes from decision where supersedes is not null)
                group by initiative_code, gate, round having count(*) > 1
                """));
        findings.addAll(seen.none(broken, "decided without a decision, or the other way round", """
                select request.code, request.status, decision.code decision from gate_request request
                left join decision on decision.gate_request_id = request.id
                where (request.status = 'DECIDED') <> (decision.id is not null)
                """));
        findings.addAll(seen.none(broken, "a decision on other evidence than was frozen", """
                select decision.code from decision
                left join evidence_revision revision on revision.gate_request_id = decision.gate_request_id
                  and revision.revision = decision.evidence_revision
                where revision.sha256 is null or revision.sha256 <> decision.evidence_hash
                """));
        return findings;
    }

    /** Number 3: one vote per approver and round, and the outcome is what the votes add up to. */
    static List<Finding> oneVotePerApprover(Seen seen) {
        Invariant broken = Invariant.ONE_VOTE_PER_APPROVER;
        List<Finding> findings = new ArrayList<>(seen.none(broken, "a person is heard on more than one seat", """
                select gate_request_id, voter_id from seat where voter_id is not null
                group by gate_request_id, voter_id having count(*) > 1
                """));
        findings.addAll(seen.none(broken, "a seat says it was heard more or less often than it was", """
                select seat.id, seat.votes_cast, count(vote.id) votes, max(vote.number) last from seat
                left join vote on vote.seat_id = seat.id group by seat.id, seat.votes_cast
                having seat.votes_cast <> count(vote.id) or coalesce(max(vote.number), 0) <> count(vote.id)
                """));
        findings.addAll(seen.none(broken, "a seat says something else than its last vote", """
                select seat.id, seat.state, seat.outcome, vote.outcome voted from seat
                join vote on vote.seat_id = seat.id and vote.number = seat.votes_cast
                where seat.state in ('VOTED', 'ABSTAINED')
                  and (vote.voter_id <> seat.voter_id or vote.outcome <> coalesce(seat.outcome, 'ABSTAIN'))
                """));
        findings.addAll(recounted(seen));
        return findings;
    }

    private static List<Finding> recounted(Seen seen) {
        List<Finding> findings = new ArrayList<>();
        for (Row request : seen.rows("""
                select request.id, request.code, request.rule, request.tier, request.status, request.open_until,
                  decision.outcome, decision.decided_by
                from gate_request request left join decision on decision.gate_request_id = request.id
                where request.status in ('IN_REVIEW', 'DECIDED')
                """)) {
            List<Recount.Heard> seats = seen
                    .rows(
                            "select id, panel_group, veto, state, outcome from seat where gate_request_id = ? order by number",
                            request.get("id"))
                    .stream()
                    .map(seat -> new Recount.Heard(
                            (UUID) seat.get("id"),
                            seat.text("panel_group"),
                            seat.is("veto"),
                            seat.text("state"),
                            (String) seat.get("outcome")))
                    .toList();
            var recount = new Recount(request.text("rule"), request.text("tier"), seats);
            if (request.get("outcome") != null && request.get("decided_by") == null) {
                if (!recount.settled().equals(request.get("outcome"))) {
                    findings.add(new Finding(
                            Invariant.ONE_VOTE_PER_APPROVER,
                            "the votes add up to %s, not to %s: %s"
                                    .formatted(recount.settled(), request.get("outcome"), seats)));
                }
            } else if (request.text("status").equals("IN_REVIEW")
                    && recount.isOver(
                            seen.now(),
                            request.instant("open_until") == null ? Instant.MAX : request.instant("open_until"))
                    && !isAboutToClose(seen, request)) {
                findings.add(new Finding(
                        Invariant.ONE_VOTE_PER_APPROVER,
                        "%s is settled by its votes and nobody noticed: %s".formatted(request.get("code"), seats)));
            }
        }
        return findings;
    }

    /** Whether a timer that is due will look at it. */
    private static boolean isAboutToClose(Seen seen, Row request) {
        return !seen.rows(
                        "select id_ from act_ru_job where process_instance_id_ in (select id_ from act_ru_execution where business_key_ = ?) and retries_ > 0 and duedate_ <= ?",
                        request.text("id"),
                        java.sql.Timestamp.from(seen.now()))
                .isEmpty();
    }

    /** Number 4: author, squad and sponsor decide on nothing of theirs. */
    static List<Finding> nobodyInTheirOwnMatter(Seen seen) {
        return seen.none(Invariant.NOBODY_IN_THEIR_OWN_MATTER, "has a part in their own matter", BOUND);
    }
}
