package org.journeygate.initiatives.pauses;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.journeygate.audit.AuditLog;
import org.journeygate.inbox.Inbox;
import org.journeygate.inbox.WorkItem;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.InitiativeId;
import org.journeygate.initiatives.Initiatives;
import org.journeygate.initiatives.Release;
import org.journeygate.initiatives.Releases;
import org.journeygate.people.Actor;
import org.journeygate.people.Role;
import org.journeygate.shared.NotFound;
import org.journeygate.shared.NotPermitted;
import org.journeygate.squads.Squad;
import org.journeygate.squads.Squads;
import org.journeygate.workflow.OnceMore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What stands on record about a pause: who is held and who is freed, and what the portfolio gets back until its end. */
@OnceMore
@Component
@Transactional
public class PauseRecords {

    private final PauseRepository pauses;
    private final PauseTurns turns;
    private final Initiatives initiatives;
    private final Releases releases;
    private final Squads squads;
    private final Inbox inbox;
    private final AuditLog audit;

    PauseRecords(
            PauseRepository pauses,
            PauseTurns turns,
            Initiatives initiatives,
            Releases releases,
            Squads squads,
            Inbox inbox,
            AuditLog audit) {
        this.pauses = pauses;
        this.turns = turns;
        this.initiatives = initiatives;
        this.releases = releases;
        this.squads = squads;
        this.inbox = inbox;
        this.audit = audit;
    }

    /** Whether the person may write the record just now: the squad's lead, and the PMO once it is late. */
    @Transactional(readOnly = true)
    public boolean mayWrite(Pause pause, Actor actor) {
        return pause.endedAt() == null && writes(pause, actor);
    }

    /** The bet's pause, for the person to write its record; refused as {@link #write} refuses. */
    @Transactional(readOnly = true)
    public Pause toWrite(InitiativeId bet, Actor actor) {
        return requireWritable(newest(bet), actor);
    }

    /** What the record begins with: what it says, or what stood on the record of the pause that it renews. */
    @Transactional(readOnly = true)
    public Optional<Pause.Statement> present(Pause pause) {
        return pauses.of(pause.initiative()).stream()
                .filter(one -> one.id().equals(pause.id()) || one.id().equals(pause.renews()))
                .flatMap(one -> Stream.ofNullable(one.statement()))
                .findFirst();
    }

    /**
     * Puts on record who is held and who is freed, in place of what stood there. Refused: who does not lead the squad, but
     * for the PMO once it is late (NotPermitted), a pause that has ended ({@link NotResting}), content (InvalidInput).
     */
    public Pause write(InitiativeId bet, PauseStatement said, Actor actor) {
        Initiative paused = initiatives.get(bet);
        Pause pause = requireWritable(pauses.lockOpen(bet).orElseGet(() -> newest(bet)), actor);
        Pause.Statement statement =
                new StatementCheck(paused, pause, turns.calendar(paused).zone(), turns.now()).check(said, actor);
        pauses.write(pause.id(), statement);
        release(pause, paused, statement, pause.endsOn());
        Map<String, Object> facts = new HashMap<>();
        facts.put("held", statement.held());
        facts.put("freed", statement.freed() == null ? "" : statement.freed());
        facts.put("people", statement.freedPeople().toPlainString());
        facts.put("money", statement.freedMoney().toPlainString());
        audit.record(actor.did("pause.recorded", "pause", pause.id().value(), paused.code(), facts));
        done(pause, actor);
        return newest(bet);
    }

    /** A renewed pause goes on freeing what the former freed, until somebody says otherwise. */
    void carryOn(Pause former, Pause renewed) {
        releases.from(former.id().value()).ifPresent(one -> {
            releases.takeBack(former.id().value());
            releases.note(new Release(
                    renewed.id().value(),
                    one.initiative(),
                    one.portfolio(),
                    one.cause(),
                    renewed.decision(),
                    one.money(),
                    one.people(),
                    one.from(),
                    renewed.endsOn()));
        });
    }

    /** The pause has ended: what it freed is free until today, and not at all where it would have begun later. */
    void cutShort(Pause pause) {
        releases.from(pause.id().value()).ifPresent(one -> {
            LocalDate today =
                    LocalDate.ofInstant(turns.now(), turns.calendar(pause).zone());
            if (one.from().isAfter(today)) {
                releases.takeBack(one.source());
            } else {
                releases.note(new Release(
                        one.source(),
                        one.initiative(),
                        one.portfolio(),
                        one.cause(),
                        one.decision(),
                        one.money(),
                        one.people(),
                        one.from(),
                        today));
            }
        });
    }

    private void release(Pause pause, Initiative bet, Pause.Statement statement, LocalDate until) {
        LocalDate from = statement.freedFrom();
        if (!statement.frees() || from == null) {
            releases.takeBack(pause.id().value());
            return;
        }
        releases.note(new Release(
                pause.id().value(),
                bet.id(),
                bet.portfolio(),
                Release.Cause.PAUSE,
                pause.decision(),
                orNull(statement.freedMoney()),
                orNull(statement.freedPeople()),
                from,
                until));
    }

    /** Whoever of the two has it before them is done; the other's item goes with it. */
    private void done(Pause pause, Actor actor) {
        List<WorkItem> open = inbox.openAbout(pause.id().value()).stream()
                .filter(item ->
                        item.kind().equals(PauseTurns.RECORD) || item.kind().equals(PauseTurns.CHASE))
                .sorted(Comparator.comparing(item -> !inbox.isTurn(item, actor)))
                .toList();
        if (!open.isEmpty()) {
            inbox.complete(open.get(0), actor, Map.of());
        }
    }

    private Pause requireWritable(Pause pause, Actor actor) {
        Initiative bet = turns.bet(pause);
        if (!writes(pause, actor)) {
            throw new NotPermitted(
                    "not-the-squad-lead",
                    "Only the lead of the squad says who is held and who is freed while %s rests; the PMO does once that is late."
                            .formatted(bet.code()));
        }
        if (pause.endedAt() != null) {
            throw new NotResting(bet.code(), pause.stage());
        }
        return pause;
    }

    private boolean writes(Pause pause, Actor actor) {
        Squad squad = squads.get(turns.bet(pause).squad());
        return actor.is(Role.SQUAD_LEAD) && actor.is(squad.lead())
                || actor.is(Role.PMO) && pause.recordLateAt() != null;
    }

    private Pause newest(InitiativeId bet) {
        return pauses.of(bet).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("pause-not-found", "This bet was never paused."));
    }

    private static @Nullable BigDecimal orNull(BigDecimal amount) {
        return amount.signum() == 0 ? null : amount;
    }
}
