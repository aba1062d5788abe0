package org.journeygate.initiatives.winddown;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.journeygate.audit.AuditLog;
import org.journeygate.calendars.BusinessCalendar;
import org.journeygate.inbox.Inbox;
import org.journeygate.inbox.WorkItem;
import org.journeygate.initiatives.InitiativeId;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.people.Person;
import org.journeygate.people.Role;
import org.journeygate.people.UserId;
import org.journeygate.shared.Checks;
import org.journeygate.shared.NotPermitted;
import org.journeygate.shared.StateMovedOn;
import org.journeygate.squads.Squad;
import org.journeygate.squads.Squads;
import org.journeygate.workflow.OnceMore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the PMO may do with a wind-down list that is late: make somebody else of the squad responsible, or extend it once. */
@OnceMore
@Component
@Transactional
public class WindDownLadder {

    private static final int REASON = 2_000;

    private final WindDownRepository lists;
    private final WindDownTurns turns;
    private final Squads squads;
    private final People people;
    private final Inbox inbox;
    private final AuditLog audit;
    private final Clock clock;

    WindDownLadder(
            WindDownRepository lists,
            WindDownTurns turns,
            Squads squads,
            People people,
            Inbox inbox,
            AuditLog audit,
            Clock clock) {
        this.lists = lists;
        this.turns = turns;
        this.squads = squads;
        this.people = people;
        this.inbox = inbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the list waits for the PMO and the person may act for it just now. */
    @Transactional(readOnly = true)
    public boolean isTurn(WindDown list, Actor actor) {
        return actor.is(Role.PMO)
                && inbox.openAbout(list.id().value()).stream()
                        .anyMatch(item -> item.kind().equals(WindDownTurns.CHASE) && inbox.isTurn(item, actor));
    }

    /** Refuses as {@link #extend} and {@link #replace} do whoever may not act for the list just now. */
    @Transactional(readOnly = true)
    public WindDown requireTurn(InitiativeId bet, Actor actor) {
        WindDown list = requirePmo(lists.of(bet).orElseThrow(WindDowns::unknown), actor);
        turn(list, actor);
        return list;
    }

    /** Who may be made responsible: those who work in the squad, without whoever is. */
    @Transactional(readOnly = true)
    public List<Person> candidates(WindDown list) {
        Squad squad = squads.get(turns.bet(list).squad());
        var working = new HashSet<>(squad.members());
        UserId lead = squad.lead();
        if (lead != null) {
            working.add(lead);
        }
        working.remove(list.responsible());
        return people.all(working).values().stream()
                .filter(Person::active)
                .sorted(Comparator.comparing(Person::name))
                .toList();
    }

    /**
     * Gives the list until the end of that day, once. Refused: who is not the PMO or whose colleague has claimed it
     * (NotPermitted), a list that is not late or was extended before (StateMovedOn), a day that is no working day of the
     * next three months, or no reason (InvalidInput).
     */
    public void extend(InitiativeId bet, @Nullable LocalDate until, @Nullable String reason, Actor actor) {
        WindDown list = lockForPmo(bet, actor);
        WorkItem item = turn(list, actor);
        if (list.extendedAt() != null) {
            throw new StateMovedOn(
                    "wind-down-extended", "This list was extended before: make somebody else responsible instead.");
        }
        BusinessCalendar calendar = turns.calendar(list);
        Instant now = now();
        LocalDate today = LocalDate.ofInstant(now, calendar.zone());
        var checks = new Checks();
        String why = checks.text("reason", reason, REASON);
        if (until == null) {
            checks.refuse("until", "is missing: say until when");
        } else {
            checks.that(
                    until.isAfter(today) && !until.isAfter(today.plusMonths(3)) && calendar.isWorkingDay(until),
                    "until",
                    "is no working day of the next three months: choose one");
        }
        checks.done();
        Instant dueAt = (until == null ? today : until)
                .atTime(LocalTime.of(17, 0))
                .atZone(calendar.zone())
                .toInstant();
        lists.noteExtension(list.id(), now, why);
        lists.giveTurn(list.id(), list.responsible(), now, dueAt);
        record("wind-down.extended", list, Map.of("until", String.valueOf(until), "reason", why), actor);
        inbox.complete(item, actor, Map.of());
    }

    /**
     * Makes somebody else of the squad responsible, who gets half of the list's days. Refused: who is not the PMO or whose
     * colleague has claimed it (NotPermitted), a list that is not late (StateMovedOn), a person who does not work in the
     * squad, or no reason (InvalidInput).
     */
    public void replace(InitiativeId bet, @Nullable UserId person, @Nullable String reason, Actor actor) {
        WindDown list = lockForPmo(bet, actor);
        WorkItem item = turn(list, actor);
        var checks = new Checks();
        String why = checks.text("reason", reason, REASON);
        checks.that(
                person != null
                        && candidates(list).stream().anyMatch(one -> one.id().equals(person)),
                "userId",
                "is nobody else who works in the squad: choose one who does");
        checks.done();
        UserId responsible = person == null ? list.responsible() : person;
        Instant now = now();
        lists.giveTurn(
                list.id(), responsible, now, turns.calendar(list).deadline(now, Math.max(1, (list.days() + 1) / 2)));
        record(
                "wind-down.responsible-replaced",
                list,
                Map.of("responsible", responsible.value().toString(), "reason", why),
                actor);
        inbox.complete(item, actor, Map.of());
    }

    private WindDown lockForPmo(InitiativeId bet, Actor actor) {
        return requirePmo(lists.lock(bet).orElseThrow(WindDowns::unknown), actor);
    }

    private WindDown requirePmo(WindDown list, Actor actor) {
        if (!actor.is(Role.PMO)) {
            throw new NotPermitted(
                    "not-the-pmo", "Only the PMO extends a wind-down list or makes somebody else responsible for it.");
        }
        if (list.isClosed()) {
            throw new WindDownClosed(turns.bet(list).code());
        }
        return list;
    }

    private WorkItem turn(WindDown list, Actor actor) {
        return inbox.openAbout(list.id().value()).stream()
                .filter(item -> item.kind().equals(WindDownTurns.CHASE))
                .findFirst()
                .map(item -> inbox.requireTurn(item, actor, null))
                .orElseThrow(() -> new StateMovedOn(
                        "wind-down-in-time", "This list is not late; whoever is responsible still has time."));
    }

    private void record(String action, WindDown list, Map<String, ?> facts, Actor actor) {
        audit.record(actor.did(
                action, "wind-down", list.id().value(), turns.bet(list).code(), facts));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
