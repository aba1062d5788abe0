package org.journeygate.faults;

import static java.util.stream.Collectors.toList;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.journeygate.audit.AuditLogs;
import org.journeygate.audit.Verification;
import org.journeygate.calendars.FiscalCalendar;

/** What must always hold, checked by one function each. An empty answer is a good one. */
final class Invariants {

    static final String UNDER_WAY = "('COMPLETENESS', 'RETURNED', 'IN_REVIEW', 'WITH_CHAIR')";
    /** A request goes under way by its lead's act, or before the chair where its rework or its pause is over. */
    private static final String SUBMITTED = "'gate-request.submitted', 'gate-request.rework-missed',"
            + " 'gate-request.rework-given-up', 'gate-request.pause-ran-out', 'gate-request.pause-let-go'";

    static final Duration LATEST_TIMER = Duration.ofSeconds(5);
    static final Duration LONGEST_START = Duration.ofSeconds(30);
    static final Duration LONGEST_BACKLOG = Duration.ofSeconds(60);

    private static final Map<Invariant, Function<Seen, List<Finding>>> ALL = Map.ofEntries(
            Map.entry(Invariant.ANSWERED_IS_KEPT, Answers::kept),
            Map.entry(Invariant.ONE_OUTCOME_PER_ROUND, Deciding::oneOutcomePerRound),
            Map.entry(Invariant.ONE_VOTE_PER_APPROVER, Deciding::oneVotePerApprover),
            Map.entry(Invariant.NOBODY_IN_THEIR_OWN_MATTER, Deciding::nobodyInTheirOwnMatter),
            Map.entry(Invariant.EVERYTHING_AGREES, Agreement::everythingAgrees),
            Map.entry(Invariant.AUDIT_IS_WHOLE, Invariants::auditIsWhole),
            Map.entry(Invariant.TIMERS_FIRE_ONCE_AND_ON_TIME, Timers::fireOnceAndOnTime),
            Map.entry(Invariant.MAILS_COME_ONCE, Mails::comeOnce),
            Map.entry(Invariant.SAME_KEY_SAME_ANSWER, Answers::sameKeySameAnswer),
            Map.entry(Invariant.EVERY_INSTANT_HAS_ONE_QUARTER, Invariants::everyInstantHasOneQuarter),
            Map.entry(Invariant.WORK_GOES_ON, Invariants::workGoesOn),
            Map.entry(Invariant.NOTHING_IS_STUCK, Stuck::nothing));

    private Invariants() {}

    /** Everything that does not hold, in the order of the invariants. */
    static List<Finding> broken(Seen seen) {
        List<Finding> findings = new ArrayList<>();
        for (Invariant invariant : Invariant.values()) {
            findings.addAll(ALL.get(invariant).apply(seen));
        }
        return findings;
    }

    /** Number 6: no gap, hashes verify, one entry per change and none for a change that was undone. */
    private static List<Finding> auditIsWhole(Seen seen) {
        List<Finding> findings = new ArrayList<>();
        Verification chain = AuditLogs.in(seen.database()).verify();
        if (!chain.valid()) {
            findings.add(
                    new Finding(Invariant.AUDIT_IS_WHOLE, "entry %s: %s".formatted(chain.brokenAt(), chain.fault())));
        }
        entries(seen, findings, "'vote.cast', 'vote.changed'", "select gate_request_id subject from vote");
        entries(seen, findings, "'gate.decided'", "select gate_request_id subject from decision");
        entries(seen, findings, SUBMITTED, "select id subject from gate_request where submitted_at is not null");
        entries(seen, findings, "'pause.begun', 'pause.renewed'", "select id subject from pause");
        entries(seen, findings, "'pause.ended'", "select id subject from pause where ended_at is not null");
        entries(seen, findings, "'prediction.booked'", "select id subject from prediction");
        entries(
                seen,
                findings,
                "'prediction.measured'",
                "select id subject from prediction where found_at is not null");
        entries(
                seen,
                findings,
                "'prediction.judged', 'prediction.ended-by-stop'",
                "select id subject from prediction where judged_at is not null");
        entries(
                seen,
                findings,
                "'gate-request.withdrawn'",
                "select id subject from gate_request where status = 'WITHDRAWN'");
        entries(
                seen,
                findings,
                SUBMITTED + ", 'gate-request.resubmitted', 'gate-request.evidence-revised'",
                "select gate_request_id subject from evidence_revision");
        return findings;
    }

    private static void entries(Seen seen, List<Finding> findings, String actions, String changes) {
        findings.addAll(seen.none(
                Invariant.AUDIT_IS_WHOLE, "entries %s and changes differ in number".formatted(actions), """
                select subject, sum(entries) entries, sum(changes) changes from (
                  select subject_id subject, 1 entries, 0 changes from audit_entry where action in (%s)
                  union all
                  select subject, 0, 1 from (%s) changed) counted
                group by subject having sum(entries) <> sum(changes)
                """.formatted(
                                actions, changes)));
    }

    /**
     * Number 10. Each portfolio has one zone and one fiscal calendar, from which the one quarter of an instant follows; that no
     * quarter is reviewed twice a unique index sees to, that none is skipped the years of reviews show.
     */
    private static List<Finding> everyInstantHasOneQuarter(Seen seen) {
        return seen
                .rows("select portfolio_key, zone, fiscal_year_start, fiscal_cut, fiscal_week_start from portfolio")
                .stream()
                .filter(portfolio -> !hasQuarters(portfolio))
                .map(portfolio ->
                        new Finding(Invariant.EVERY_INSTANT_HAS_ONE_QUARTER, "no fiscal quarters: " + portfolio))
                .collect(toList());
    }

    private static boolean hasQuarters(Seen.Row portfolio) {
        try {
            new FiscalCalendar(
                            (int) portfolio.number("fiscal_year_start"),
                            FiscalCalendar.Cut.valueOf(portfolio.text("fiscal_cut")),
                            DayOfWeek.valueOf(portfolio.text("fiscal_week_start")))
                    .quarterOf(LocalDate.ofInstant(Instant.EPOCH, ZoneId.of(portfolio.text("zone"))));
            return true;
        } catch (DateTimeException | IllegalArgumentException unknown) {
            return false;
        }
    }

    /** Number 11: what was under way before goes on or was ended in the regular way, on a model that is still there. */
    private static List<Finding> workGoesOn(Seen seen) {
        List<Finding> findings =
                new ArrayList<>(seen.none(Invariant.WORK_GOES_ON, "a process whose model is gone", """
                select business_key_, proc_def_id_ from act_ru_execution
                where parent_id_ is null and business_key_ is not null
                  and proc_def_id_ not in (select id_ from act_re_procdef)
                """));
        List<String> known = seen
                .rows("select id from gate_request where status in %s or ended_at is not null".formatted(UNDER_WAY))
                .stream()
                .map(row -> row.text("id"))
                .toList();
        seen.before().underWay().stream()
                .filter(id -> !known.contains(id))
                .forEach(id -> findings.add(new Finding(
                        Invariant.WORK_GOES_ON,
                        "gate request %s was under way and is neither that nor over".formatted(id))));
        return findings;
    }
}
