package org.journeygate.initiatives.pauses;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.journeygate.audit.AuditLog;
import org.journeygate.calendars.BusinessCalendar;
import org.journeygate.inbox.Inbox;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.InitiativeId;
import org.journeygate.initiatives.Initiatives;
import org.journeygate.journeys.PortfolioId;
import org.journeygate.people.Actor;
import org.journeygate.people.Role;
import org.journeygate.shared.Checks;
import org.journeygate.shared.NotFound;
import org.journeygate.shared.NotPermitted;
import org.journeygate.squads.Squad;
import org.journeygate.squads.Squads;
import org.journeygate.workflow.OnceMore;
import org.journeygate.workflow.Processes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The pauses of bets: begun by a gate, prolonged once, asked about ten working days before their end, and ended by the next
 * decision. What a pause frees is {@link PauseRecords}' business.
 */
@OnceMore
@Component
@Transactional
public class Pauses {

    /** How long a bet rests. */
    private static final int MONTHS = 3;
    /** How many working days before the end its squad's lead is asked. */
    private static final int ASK_DAYS = 10;

    private static final int REASON = 2_000;
    private static final String ANSWERED = "journeygate.pauseAnswered";
    private static final String TAKEN_BACK = "journeygate.resumptionTakenBack";
    private static final String SETTLED = "journeygate.pauseSettled";

    private final PauseRepository pauses;
    private final PauseRecords records;
    private final PauseTurns turns;
    private final Initiatives initiatives;
    private final Squads squads;
    private final Inbox inbox;
    private final Processes processes;
    private final AuditLog audit;

    Pauses(
            PauseRepository pauses,
            PauseRecords records,
            PauseTurns turns,
            Initiatives initiatives,
            Squads squads,
            Inbox inbox,
            Processes processes,
            AuditLog audit) {
        this.pauses = pauses;
        this.records = records;
        this.turns = turns;
        this.initiatives = initiatives;
        this.squads = squads;
        this.inbox = inbox;
        this.processes = processes;
        this.audit = audit;
    }

    /**
     * Begins the pause that a gate decided, or renews the one that lasts; does nothing where the decision has begun one.
     * It ends three months after the decision, or on the next working day. Joins the caller's transaction.
     *
     * @param request the gate request that was decided
     * @param decision code of the decision
     * @param recordDays working days to put on record who is held and who is freed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(InitiativeId bet, UUID request, String decision, Instant decidedAt, int recordDays) {
        Optional<Pause> former = pauses.lockOpen(bet);
        if (pauses.decidedBy(decision).isPresent()) {
            return;
        }
        Initiative paused = initiatives.get(bet);
        BusinessCalendar calendar = turns.calendar(paused);
        LocalDate endsOn = LocalDate.ofInstant(decidedAt, calendar.zone()).plusMonths(MONTHS);
        while (!calendar.isWorkingDay(endsOn)) {
            endsOn = endsOn.plusDays(1);
        }
        Instant now = turns.now();
        var pause = new Pause(
                PauseId.next(),
                bet,
                request,
                decision,
                former.map(Pause::id).orElse(null),
                now,
                at(before(endsOn, calendar), LocalTime.of(9, 0), calendar),
                endsOn,
                at(endsOn, LocalTime.of(17, 0), calendar),
                calendar.deadline(now, recordDays),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        former.ifPresent(one -> end(one, Pause.Ending.RENEWED));
        pauses.insert(pause);
        former.ifPresent(one -> records.carryOn(one, pause));
        audit.record(Actor.SYSTEM.did(
                former.isPresent() ? "pause.renewed" : "pause.begun",
                "pause",
                pause.id().value(),
                paused.code(),
                Map.of("decision", decision, "endsOn", endsOn.toString())));
        processes.start(PauseTurns.PROCESS, pause.id().value(), Map.of());
    }

    /** The pauses of the portfolio's bets whose last day was over by then and that nobody has ended, the oldest first. One statement. */
    @Transactional(readOnly = true)
    public List<Pause> ranOut(PortfolioId portfolio, Instant by) {
        return pauses.ranOut(portfolio, by);
    }

    /** The bet's pauses, the newest first. One statement. */
    @Transactional(readOnly = true)
    public List<Pause> of(InitiativeId bet) {
        return pauses.of(bet);
    }

    /** The bet's newest pause; NotFound where it was never paused. One statement. */
    @Transactional(readOnly = true)
    public Pause get(InitiativeId bet) {
        return pauses.of(bet).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("pause-not-found", "This bet was never paused."));
    }

    /** The bet's pause that lasts, locked until the transaction ends: before the gate request, where both are. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Pause> lock(InitiativeId bet) {
        return pauses.lockOpen(bet);
    }

    /** Whether the person may have the bet resumed or let it go just now. */
    @Transactional(readOnly = true)
    public boolean mayAnswer(Pause pause, Actor actor) {
        return pause.stage() == Pause.Stage.RESTING && leads(pause, actor);
    }

    /**
     * A request to resume was submitted; its panel decides now. Refused with {@link NotResting} where the pause is not one in
     * which the bet rests. Joins the caller's transaction.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void resume(InitiativeId bet, UUID resumption, Actor actor) {
        Pause pause = requireResting(pauses.lockOpen(bet).orElseGet(() -> get(bet)));
        pauses.resume(pause.id(), resumption);
        audit.record(actor.did("pause.resumption-asked", "pause", pause.id().value(), code(pause), Map.of()));
        answered(pause, actor);
    }

    /** The request to resume was taken back: the bet rests on, or the chair is asked where the pause is over. Joins the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeBack(InitiativeId bet, UUID resumption, Actor actor) {
        pauses.lockOpen(bet)
                .filter(pause -> resumption.equals(pause.resumption()))
                .ifPresent(pause -> {
                    pauses.resume(pause.id(), null);
                    audit.record(actor.did(
                            "pause.resumption-taken-back", "pause", pause.id().value(), code(pause), Map.of()));
                    processes.tell(pause.id().value(), TAKEN_BACK, Map.of());
                });
    }

    /** The bet's pause, for the person to let it go; refused as {@link #letGo} refuses. */
    @Transactional(readOnly = true)
    public Pause toLetGo(InitiativeId bet, Actor actor) {
        return requireToLetGo(get(bet), actor);
    }

    /**
     * The squad's lead does not want to go on: the chair chooses now. Refused: who does not lead the squad (NotPermitted),
     * a pause in which the bet does not rest ({@link NotResting}), no reason (InvalidInput).
     */
    public void letGo(InitiativeId bet, @Nullable String reason, Actor actor) {
        Pause pause = requireToLetGo(pauses.lockOpen(bet).orElseGet(() -> get(bet)), actor);
        var checks = new Checks();
        String why = checks.text("reason", reason, REASON);
        checks.done();
        pauses.letGo(pause.id(), new Pause.LettingGo(why, actor.person(), turns.now()));
        audit.record(actor.did("pause.let-go", "pause", pause.id().value(), code(pause), Map.of("reason", why)));
        answered(pause, actor);
    }

    /** A gate has decided what becomes of the paused bet; does nothing where no pause lasts. Joins the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(InitiativeId bet, Pause.Ending ending) {
        pauses.lockOpen(bet).ifPresent(pause -> {
            end(pause, ending);
            records.cutShort(pause);
        });
    }

    private void end(Pause pause, Pause.Ending ending) {
        pauses.end(pause.id(), ending, turns.now());
        audit.record(Actor.SYSTEM.did(
                "pause.ended", "pause", pause.id().value(), code(pause), Map.of("ending", ending.name())));
        if (processes.isRunning(pause.id().value())) {
            processes.tell(pause.id().value(), SETTLED, Map.of());
        }
    }

    private void answered(Pause pause, Actor actor) {
        inbox.openAbout(pause.id().value()).stream()
                .filter(item -> item.kind().equals(PauseTurns.ANSWER))
                .findFirst()
                .ifPresentOrElse(
                        item -> inbox.complete(item, actor, Map.of()),
                        () -> processes.tell(pause.id().value(), ANSWERED, Map.of()));
    }

    private Pause requireToLetGo(Pause pause, Actor actor) {
        if (!leads(pause, actor)) {
            throw new NotPermitted(
                    "not-the-squad-lead", "Only the lead of the squad lets %s go.".formatted(code(pause)));
        }
        return requireResting(pause);
    }

    private Pause requireResting(Pause pause) {
        if (pause.stage() != Pause.Stage.RESTING) {
            throw new NotResting(code(pause), pause.stage());
        }
        return pause;
    }

    private boolean leads(Pause pause, Actor actor) {
        Squad squad = squads.get(turns.bet(pause).squad());
        return actor.is(Role.SQUAD_LEAD) && actor.is(squad.lead());
    }

    private String code(Pause pause) {
        return turns.bet(pause).code();
    }

    private static LocalDate before(LocalDate end, BusinessCalendar calendar) {
        LocalDate day = end;
        for (int left = ASK_DAYS; left > 0; ) {
            day = day.minusDays(1);
            if (calendar.isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    private static Instant at(LocalDate day, LocalTime time, BusinessCalendar calendar) {
        return day.atTime(time).atZone(calendar.zone()).toInstant();
    }
}
