package org.journeygate.squads.charters;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.journeygate.audit.AuditLog;
import org.journeygate.calendars.BusinessCalendar;
import org.journeygate.calendars.Calendars;
import org.journeygate.journeys.Portfolio;
import org.journeygate.journeys.Portfolios;
import org.journeygate.people.Actor;
import org.journeygate.people.UserId;
import org.journeygate.squads.Squad;
import org.journeygate.squads.Squads;
import org.journeygate.squads.functions.FunctionHeads;
import org.journeygate.squads.functions.Functions;
import org.journeygate.squads.functions.SquadFunction;
import org.journeygate.workflow.TaskEnded;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whose turn it is with a charter and until when, and what every act on one leaves behind. */
@Component
class CharterTurns {

    static final String PROCESS = "squadCharter";
    /** The PMO's item: is it complete? */
    static final String CHECK = "checkCharter";
    /** A head of function's item. */
    static final String OBJECT = "objectToCharter";
    /** The sponsor's item. */
    static final String DECIDE = "decideCharter";
    /** The PMO's item once the sponsor is late. */
    static final String CHASE = "chaseSponsor";
    /** The lead's item once it is returned. */
    static final String REVISE = "reviseCharter";
    /** The lead's item before it ends. */
    static final String RENEW = "renewCharter";
    /** The sponsor's item once it has lapsed, and the PMO's where the sponsor is late. */
    static final String SETTLE = "settleLapse";

    static final String SETTLE_FOR = "settleLapseForPmo";
    /** The PMO's item once it is retired. */
    static final String HAND_OVER = "handOverWork";

    /** From how many days before its end on a charter may be renewed. */
    static final int RENEWAL_DAYS = 30;

    private static final int CHECK_DAYS = 2;
    private static final int OBJECTION_DAYS = 5;
    private static final int SPONSOR_DAYS = 5;
    private static final int REVISION_DAYS = 20;
    private static final int SETTLE_DAYS = 5;
    private static final int HAND_OVER_DAYS = 5;
    private static final int PMO_DAYS = 2;

    private final CharterRepository charters;
    private final Squads squads;
    private final Functions functions;
    private final Portfolios portfolios;
    private final Calendars calendars;
    private final AuditLog audit;
    private final Clock clock;

    CharterTurns(
            CharterRepository charters,
            Squads squads,
            Functions functions,
            Portfolios portfolios,
            Calendars calendars,
            AuditLog audit,
            Clock clock) {
        this.charters = charters;
        this.squads = squads;
        this.functions = functions;
        this.portfolios = portfolios;
        this.calendars = calendars;
        this.audit = audit;
        this.clock = clock;
    }

    /** A task that a timer takes away brings its work item along: the squad is locked before that, as in every act of a person. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void lockFirst(TaskEnded ended) {
        if (!ended.completed() && ended.process().equals(PROCESS)) {
            lock(new CharterId(ended.subject()));
        }
    }

    Charter load(CharterId id) {
        return charters.find(id).orElseThrow();
    }

    /** The charter as it is once its squad is locked. */
    Charter lock(CharterId id) {
        charters.lock(load(id).squad());
        return load(id);
    }

    Squad squad(Charter charter) {
        return squads.get(charter.squad());
    }

    /** The squad's lead of today; who drafted it where the squad has none just now. */
    UserId lead(Charter charter) {
        UserId lead = squad(charter).lead();
        return lead == null ? charter.draftedBy() : lead;
    }

    /** The squad's sponsor of today; the one before whom it was put where the squad has none just now. */
    UserId sponsor(Charter charter) {
        UserId sponsor = squad(charter).sponsor();
        return sponsor == null ? Objects.requireNonNull(charter.sponsor()) : sponsor;
    }

    /** Who heads a function whose people it names, without the squad's own lead and sponsor. */
    List<UserId> heads(Charter charter) {
        Squad squad = squad(charter);
        FunctionHeads heads = functions.of(squad.portfolio());
        Set<SquadFunction> named = charter.mandate().functions();
        return heads.heads().entrySet().stream()
                .filter(entry -> named.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .filter(head -> !head.equals(squad.lead()) && !head.equals(squad.sponsor()))
                .distinct()
                .toList();
    }

    Instant checkDueAt(Charter charter) {
        return calendar(charter).deadline(charter.stateSince(), CHECK_DAYS);
    }

    Instant objectionsDueAt(Charter charter) {
        return calendar(charter).deadline(charter.stateSince(), OBJECTION_DAYS);
    }

    Instant decisionDueAt(Charter charter) {
        return calendar(charter).deadline(charter.stateSince(), SPONSOR_DAYS);
    }

    Instant chaseDueAt(Charter charter) {
        return calendar(charter).deadline(lateAt(charter), PMO_DAYS);
    }

    Instant revisionDueAt(Charter charter) {
        return calendar(charter).deadline(charter.stateSince(), REVISION_DAYS);
    }

    Instant settleDueAt(Charter charter) {
        return calendar(charter).deadline(charter.stateSince(), SETTLE_DAYS);
    }

    Instant handOverDueAt(Charter charter) {
        return calendar(charter).deadline(charter.stateSince(), HAND_OVER_DAYS);
    }

    /** Half of the working time since it came into its state. */
    Instant halfTime(Charter charter, Instant due) {
        return calendar(charter).halfTime(charter.stateSince(), due);
    }

    /** Half of the working time since somebody was passed by. */
    Instant halfTimeOfPmo(Charter charter) {
        return calendar(charter).halfTime(lateAt(charter), chaseDueAt(charter));
    }

    /** The morning of its first day. */
    Instant validAt(Charter charter) {
        return morning(Objects.requireNonNull(charter.mandate().validFrom()), charter);
    }

    /** The morning after its last day. */
    Instant endsAt(Charter charter) {
        return morning(Objects.requireNonNull(charter.mandate().validUntil()).plusDays(1), charter);
    }

    /** Nine o'clock of the day from which on it may be renewed. */
    Instant askAt(Charter charter) {
        return renewableFrom(charter)
                .atTime(LocalTime.of(9, 0))
                .atZone(zone(charter))
                .toInstant();
    }

    Instant renewRemindAt(Charter charter) {
        Instant asked = askAt(charter);
        Instant from = asked.isBefore(charter.stateSince()) ? charter.stateSince() : asked;
        return calendar(charter).halfTime(from, endsAt(charter));
    }

    LocalDate renewableFrom(Charter charter) {
        return Objects.requireNonNull(charter.mandate().validUntil()).minusDays(RENEWAL_DAYS);
    }

    LocalDate today(Charter charter) {
        return LocalDate.ofInstant(clock.instant(), zone(charter));
    }

    /** Now, as precise as both databases keep it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    Portfolio portfolio(Charter charter) {
        return portfolios.get(squad(charter).portfolio());
    }

    /** Brings it into the state, and puts on record what happened. */
    void move(Charter charter, Charter.State state, CharterAct.Kind kind, @Nullable String reason, Actor by) {
        charters.move(charter, state, now());
        note(charter, kind, null, reason, by);
    }

    /** Puts on record what happened: in its story and in the audit log. */
    void note(
            Charter charter,
            CharterAct.Kind kind,
            CharterAct.@Nullable Ground ground,
            @Nullable String reason,
            Actor by) {
        charters.note(charter.id(), new CharterAct(kind, by.id(), now(), ground, reason));
        Map<String, Object> facts = new HashMap<>();
        if (ground != null) {
            facts.put("ground", ground.name());
        }
        if (reason != null) {
            facts.put("reason", reason);
        }
        String action = "charter." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        audit(charter, action, facts, by);
    }

    /** Puts on record which head of function said nothing. */
    void noteSilence(Charter charter, UserId head) {
        charters.note(charter.id(), new CharterAct(CharterAct.Kind.NOT_HEARD, head, now(), null, null));
        audit(charter, "charter.not-heard", Map.of("head", head.value().toString()), Actor.SYSTEM);
    }

    void audit(Charter charter, String action, Map<String, Object> more, Actor by) {
        Map<String, Object> facts = new HashMap<>(more);
        facts.put("squad", charter.squad().value().toString());
        facts.put("number", charter.number());
        audit.record(by.did(action, "charter", charter.id().value(), charter.code(), facts));
    }

    private Instant morning(LocalDate day, Charter charter) {
        return day.atStartOfDay(zone(charter)).toInstant();
    }

    private ZoneId zone(Charter charter) {
        return portfolio(charter).zone();
    }

    private BusinessCalendar calendar(Charter charter) {
        Portfolio portfolio = portfolio(charter);
        return calendars.of(portfolio.region(), portfolio.zone());
    }

    private static Instant lateAt(Charter charter) {
        Instant lateAt = charter.lateAt();
        return lateAt == null ? charter.stateSince() : lateAt;
    }
}
