package org.journeygate.initiatives.winddown;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.journeygate.audit.AuditLog;
import org.journeygate.calendars.BusinessCalendar;
import org.journeygate.calendars.Calendars;
import org.journeygate.inbox.Inbox;
import org.journeygate.inbox.WorkItem;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.InitiativeId;
import org.journeygate.initiatives.Initiatives;
import org.journeygate.initiatives.Release;
import org.journeygate.initiatives.Releases;
import org.journeygate.journeys.Portfolio;
import org.journeygate.journeys.Portfolios;
import org.journeygate.people.Actor;
import org.journeygate.people.Role;
import org.journeygate.people.UserId;
import org.journeygate.shared.Checks;
import org.journeygate.shared.NotFound;
import org.journeygate.shared.NotPermitted;
import org.journeygate.squads.Squad;
import org.journeygate.squads.Squads;
import org.journeygate.workflow.OnceMore;
import org.journeygate.workflow.Processes;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The wind-down lists of stopped bets: begun by a stop, answered line by line by whoever is responsible, closed by the last answer. */
@OnceMore
@Component
@Transactional
public class WindDowns {

    /** The most lines that a list may have. */
    static final int MOST_LINES = 60;

    private static final String CLOSED = "journeygate.windDownClosed";

    private final WindDownRepository lists;
    private final Initiatives initiatives;
    private final Releases releases;
    private final Squads squads;
    private final Portfolios portfolios;
    private final Calendars calendars;
    private final Inbox inbox;
    private final Processes processes;
    private final MessageSource messages;
    private final AuditLog audit;
    private final Clock clock;

    WindDowns(
            WindDownRepository lists,
            Initiatives initiatives,
            Releases releases,
            Squads squads,
            Portfolios portfolios,
            Calendars calendars,
            Inbox inbox,
            Processes processes,
            MessageSource messages,
            AuditLog audit,
            Clock clock) {
        this.lists = lists;
        this.initiatives = initiatives;
        this.releases = releases;
        this.squads = squads;
        this.portfolios = portfolios;
        this.calendars = calendars;
        this.inbox = inbox;
        this.processes = processes;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Begins the wind-down of a bet that a gate stopped, in the hands of its squad's lead; does nothing where it has begun.
     * Joins the caller's transaction, which holds a lock on what stopped the bet.
     *
     * @param decision code of the decision that stopped it
     * @param workingDays from now to its deadline
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(InitiativeId bet, String decision, int workingDays) {
        if (lists.of(bet).isPresent()) {
            return;
        }
        Initiative stopped = initiatives.get(bet);
        UserId lead = squads.get(stopped.squad()).lead();
        Instant now = now();
        List<Line> lines = new ArrayList<>();
        for (Line.Kind kind : Line.Kind.values()) {
            if (kind != Line.Kind.OTHER) {
                lines.add(Line.open(lines.size() + 1, kind, word(kind)));
            }
        }
        var list = new WindDown(
                WindDownId.next(),
                bet,
                decision,
                workingDays,
                lead == null ? stopped.author() : lead,
                now,
                now,
                calendar(stopped).deadline(now, workingDays),
                null,
                null,
                null,
                null,
                null,
                lines);
        lists.insert(list);
        audit.record(Actor.SYSTEM.did(
                "wind-down.begun", "wind-down", list.id().value(), stopped.code(), Map.of("decision", decision)));
        processes.start(WindDownTurns.PROCESS, list.id().value(), Map.of());
    }

    /** The list of a bet, if it was stopped. Two statements. */
    @Transactional(readOnly = true)
    public Optional<WindDown> of(InitiativeId bet) {
        return lists.of(bet);
    }

    /** The list of a bet; NotFound where it was not stopped. Two statements. */
    @Transactional(readOnly = true)
    public WindDown get(InitiativeId bet) {
        return lists.of(bet).orElseThrow(WindDowns::unknown);
    }

    /** Whether the person may answer and add lines just now. */
    @Transactional(readOnly = true)
    public boolean mayAnswer(WindDown list, Actor actor) {
        return !list.isClosed()
                && answersFor(
                        list, squads.get(initiatives.get(list.initiative()).squad()), actor);
    }

    /** The line, for the person to answer; refused as {@link #answer} refuses. */
    @Transactional(readOnly = true)
    public Line toAnswer(InitiativeId bet, LineId id, Actor actor) {
        Initiative stopped = initiatives.get(bet);
        return line(requireAnswerable(get(bet), stopped, actor), id, stopped);
    }

    /**
     * Answers a line, or answers it anew; the last answer closes the list. Refused: who is neither responsible nor the
     * squad's lead (NotPermitted), a closed list ({@link WindDownClosed}), an answer without its day, reason or amount
     * (InvalidInput); NotFound for a line that is not on the list.
     */
    public WindDown answer(InitiativeId bet, LineId id, Answer answer, Actor actor) {
        Initiative stopped = initiatives.get(bet);
        WindDown list = lockToAnswer(stopped, actor);
        Line line = line(list, id, stopped);
        Instant now = now();
        Line answered = new AnswerCheck(stopped, portfolio(stopped), now).check(line, answer, actor);
        lists.answer(answered);
        free(stopped, list, answered);
        Map<String, Object> facts = new HashMap<>();
        facts.put("line", line.text());
        facts.put("state", answered.state().name());
        facts.put("note", String.valueOf(answered.note()));
        if (answered.freed() != null) {
            facts.put("freed", answered.freed().toPlainString());
        }
        audit.record(actor.did("wind-down.answered", "wind-down", list.id().value(), stopped.code(), facts));
        WindDown present = get(bet);
        if (present.lines().stream().noneMatch(Line::isOpen)) {
            close(present, stopped, now, actor);
        }
        return get(bet);
    }

    /** Adds a line of the person's own; refused as {@link #answer} refuses, and beyond 60 lines (InvalidInput). */
    public LineId add(InitiativeId bet, @Nullable String text, Actor actor) {
        Initiative stopped = initiatives.get(bet);
        WindDown list = lockToAnswer(stopped, actor);
        var checks = new Checks();
        String what = checks.line("text", text, 300);
        checks.that(list.lines().size() < MOST_LINES, "text", "is one line too many: at most 60 fit on a list");
        checks.done();
        Line line = Line.open(list.lines().size() + 1, Line.Kind.OTHER, what);
        lists.add(list.id(), line);
        audit.record(actor.did(
                "wind-down.line-added", "wind-down", list.id().value(), stopped.code(), Map.of("line", what)));
        return line.id();
    }

    private static Line line(WindDown list, LineId id, Initiative bet) {
        return list.line(id)
                .orElseThrow(() -> new NotFound(
                        "wind-down-line-not-found", "There is no such line on the wind-down of " + bet.code()));
    }

    private WindDown lockToAnswer(Initiative bet, Actor actor) {
        return requireAnswerable(lists.lock(bet.id()).orElseThrow(WindDowns::unknown), bet, actor);
    }

    private WindDown requireAnswerable(WindDown list, Initiative bet, Actor actor) {
        if (!answersFor(list, squads.get(bet.squad()), actor)) {
            throw new NotPermitted(
                    "not-responsible",
                    "Only who is responsible for the wind-down of %s answers it, or the squad's lead."
                            .formatted(bet.code()));
        }
        if (list.isClosed()) {
            throw new WindDownClosed(bet.code());
        }
        return list;
    }

    private static boolean answersFor(WindDown list, Squad squad, Actor actor) {
        return actor.is(list.responsible()) || actor.is(Role.SQUAD_LEAD) && actor.is(squad.lead());
    }

    private void close(WindDown list, Initiative bet, Instant now, Actor actor) {
        lists.close(list.id(), now, actor.person());
        audit.record(actor.did("wind-down.closed", "wind-down", list.id().value(), bet.code(), Map.of()));
        List<WorkItem> open = inbox.openAbout(list.id().value());
        open.stream()
                .filter(item -> item.kind().equals(WindDownTurns.KIND))
                .findFirst()
                .ifPresentOrElse(
                        item -> inbox.complete(item, actor, Map.of()),
                        () -> processes.tell(list.id().value(), CLOSED, Map.of()));
    }

    private void free(Initiative bet, WindDown list, Line line) {
        if (line.freed() == null || line.freed().signum() == 0 || line.doneOn() == null) {
            releases.takeBack(line.id().value());
            return;
        }
        boolean money = line.kind() == Line.Kind.BUDGET;
        releases.note(new Release(
                line.id().value(),
                bet.id(),
                bet.portfolio(),
                Release.Cause.STOP,
                list.decision(),
                money ? line.freed() : null,
                money ? null : line.freed(),
                line.doneOn(),
                null));
    }

    private String word(Line.Kind kind) {
        return messages.getMessage("initiatives.wind-down.line." + kind, null, Locale.ENGLISH);
    }

    private BusinessCalendar calendar(Initiative bet) {
        Portfolio portfolio = portfolio(bet);
        return calendars.of(portfolio.region(), portfolio.zone());
    }

    private Portfolio portfolio(Initiative bet) {
        return portfolios.get(bet.portfolio());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    static NotFound unknown() {
        return new NotFound("wind-down-not-found", "This bet was not stopped, so there is nothing to wind down.");
    }
}
