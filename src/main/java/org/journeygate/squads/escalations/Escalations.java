package org.journeygate.squads.escalations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.journeygate.inbox.Inbox;
import org.journeygate.inbox.WorkItem;
import org.journeygate.people.Actor;
import org.journeygate.people.UserId;
import org.journeygate.shared.Checks;
import org.journeygate.shared.Codes;
import org.journeygate.shared.IdOrCode;
import org.journeygate.shared.InvalidInput;
import org.journeygate.shared.NotPermitted;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Paged;
import org.journeygate.squads.Squad;
import org.journeygate.squads.SquadEnded;
import org.journeygate.squads.SquadId;
import org.journeygate.squads.Squads;
import org.journeygate.squads.charters.Charter;
import org.journeygate.squads.charters.Charters;
import org.journeygate.squads.charters.Mandate;
import org.journeygate.workflow.OnceMore;
import org.journeygate.workflow.Processes;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What blocks squads: raised by them, or by itself when others are late, and carried up the path of the charter in force. */
@OnceMore
@Component
@Transactional
public class Escalations {

    private static final String OVER = "journeygate.escalationOver";
    private static final int TEXT = 2_000;

    private final EscalationRepository escalations;
    private final EscalationTurns turns;
    private final EscalationRights rights;
    private final Charters charters;
    private final Squads squads;
    private final ObjectProvider<Matters> matters;
    private final Codes codes;
    private final Inbox inbox;
    private final Processes processes;

    Escalations(
            EscalationRepository escalations,
            EscalationTurns turns,
            EscalationRights rights,
            Charters charters,
            Squads squads,
            ObjectProvider<Matters> matters,
            Codes codes,
            Inbox inbox,
            Processes processes) {
        this.escalations = escalations;
        this.turns = turns;
        this.rights = rights;
        this.charters = charters;
        this.squads = squads;
        this.matters = matters;
        this.codes = codes;
        this.inbox = inbox;
        this.processes = processes;
    }

    /** The one with that id or code; NotFound where there is none, or it is not for the person to read. */
    @Transactional(readOnly = true)
    public Escalation named(String idOrCode, Actor reader) {
        return IdOrCode.of(idOrCode)
                .find(id -> escalations.find(new EscalationId(id)), escalations::byCode)
                .filter(found -> rights.mayRead(found, reader))
                .orElseThrow(EscalationTurns::unknown);
    }

    /**
     * Those that meet the filter, the newest first: all for the PMO and auditors; for others those of their squads and those that
     * came to them. Three statements.
     */
    @Transactional(readOnly = true)
    public Paged<Escalation> search(Filter filter, Actor reader, PageQuery query) {
        return escalations.page(filter, EscalationRights.seesAll(reader) ? null : reader.person(), query);
    }

    /** Where the squad turns today: the path of its charter in force, ending with the PMO. Without a charter the PMO is all there is. */
    @Transactional(readOnly = true)
    public Route route(Squad squad) {
        Charter charter = charters.inForce(squad).orElse(null);
        return new Route(charter, path(charter));
    }

    /** Whether the person speaks for the squad when it is blocked: its lead, its members, those whom its charter in force names. */
    @Transactional(readOnly = true)
    public boolean mayRaise(Squad squad, Actor actor) {
        return rights.mayRaise(squad, actor);
    }

    /** What the squad is blocked at: its bet or gate request of that id or code. Refused with InvalidInput where it has none such. */
    @Transactional(readOnly = true)
    public Matter matter(Squad squad, String idOrCode) {
        IdOrCode wanted = IdOrCode.of(idOrCode);
        return matters.stream()
                .flatMap(owner -> owner.find(wanted).stream())
                .filter(found -> found.squad().equals(squad.id()))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(
                        "about", "is no bet or gate request of %s: choose one of its own".formatted(squad.name())));
    }

    /**
     * Raises what blocks the squad; the path of the charter in force is frozen with it. A squad without a charter, or with none that
     * says a path, goes to the PMO at once. Refused: who does not speak for the squad (NotPermitted), content (InvalidInput).
     */
    public Escalation raise(SquadId id, Draft draft, Actor by) {
        Squad squad = squads.get(id);
        if (!rights.mayRaise(squad, by)) {
            throw new NotPermitted(
                    "not-of-the-squad",
                    "Only those who work in %s say what blocks it. Ask its lead.".formatted(squad.name()));
        }
        var checks = new Checks();
        String blocked = checks.text("blocked", draft.blocked(), TEXT);
        String wanted = checks.optionalText("wanted", draft.wanted(), TEXT);
        LocalDate wantedBy = draft.wantedBy();
        checks.that(
                wantedBy == null || !wantedBy.isBefore(turns.today(squad)),
                "wantedBy",
                "lies in the past: choose today or a later day");
        checks.done();
        String about = draft.about();
        Matter matter = about == null || about.isBlank() ? null : matter(squad, about.strip());
        Charter charter = charters.inForce(squad).orElse(null);
        Escalation raised = begun(squad, charter, blocked, wanted, wantedBy, matter, null, null, by.person());
        return start(raised, by);
    }

    /**
     * Raises what others owe a squad and are late with, once; empty where it was raised before, or the charter in force names
     * nobody before the PMO, which looks after what is late anyhow.
     */
    public Optional<Escalation> raise(Owed owed) {
        Squad squad = squads.get(owed.squad());
        Charter charter = charters.inForce(squad).orElse(null);
        if (escalations.byOwed(owed.id()).isPresent()
                || path(charter).stream().allMatch(step -> step.to() == Mandate.StepTo.PMO)) {
            return Optional.empty();
        }
        return Optional.of(start(
                begun(squad, charter, owed.blocked(), null, null, owed.matter(), owed.id(), owed.by(), owed.askedBy()),
                Actor.SYSTEM));
    }

    /** What was late has come, or is not waited for any more: where it was escalated and that is open, it ends. */
    public void settle(UUID owed, boolean arrived) {
        escalations.byOwed(owed).filter(Escalation::isOpen).ifPresent(seen -> {
            Escalation open = turns.lock(seen.id());
            if (open.isOpen()) {
                close(open, arrived ? Escalation.State.ARRIVED : Escalation.State.OVER, null, Actor.SYSTEM);
            }
        });
    }

    /**
     * Answers for a step, or for the PMO at the path's end: the squad is unblocked, saying what was done or who does what by when; or it is
     * passed on with the reason, which asks the next step at once. Refused: who is not asked (NotPermitted), an escalation that
     * was answered or closed ({@link EscalationMovedOn}), no words, and passing on at the path's end (InvalidInput).
     */
    public Escalation answer(EscalationId id, Answer answer, Actor by) {
        Escalation open = turns.lock(id);
        rights.requireReader(open, by);
        if (open.state() != Escalation.State.RAISED) {
            throw new EscalationMovedOn(open);
        }
        WorkItem item = turn(open, by, EscalationTurns.ANSWER, EscalationTurns.SETTLE);
        EscalationStep step = stepOf(item, open);
        boolean atEnd = item.kind().equals(EscalationTurns.SETTLE);
        var checks = new Checks();
        String said = checks.text("said", answer.said(), TEXT);
        checks.that(
                answer.unblocked() || !atEnd,
                "unblocked",
                "is the end of the path: nobody stands behind the PMO; say what is done about it");
        checks.done();
        var state = answer.unblocked() ? EscalationStep.State.UNBLOCKED : EscalationStep.State.PASSED_ON;
        escalations.answer(
                id, step.number(), state, by.person(), turns.now(), said, answer.unblocked() ? answer.doneBy() : null);
        if (answer.unblocked()) {
            escalations.move(id, Escalation.State.ANSWERED, turns.now());
        }
        turns.audit(
                open,
                answer.unblocked() ? "escalation.unblocked" : "escalation.passed-on",
                Map.of("step", step.number(), "said", said),
                by);
        inbox.complete(item, by, Map.of("answer", answer.unblocked() ? "UNBLOCKED" : onward(step, open)));
        return turns.load(id);
    }

    /**
     * The squad's lead says whether the answer helped: then it is closed; else, with the reason, the next step is asked. Refused: who is not
     * the lead (NotPermitted), one without an answer ({@link EscalationMovedOn}), a no without a reason (InvalidInput).
     */
    public Escalation judge(EscalationId id, boolean helped, @Nullable String reason, Actor by) {
        Escalation answered = turns.lock(id);
        rights.requireReader(answered, by);
        if (answered.state() != Escalation.State.ANSWERED) {
            rights.requireSquad(answered, by);
            throw new EscalationMovedOn(answered);
        }
        WorkItem item = turn(answered, by, EscalationTurns.JUDGE);
        var checks = new Checks();
        String why = helped ? checks.optionalText("reason", reason, TEXT) : checks.text("reason", reason, TEXT);
        checks.done();
        if (helped) {
            escalations.close(id, Escalation.State.HELPED, turns.now(), by.person(), why);
        } else {
            escalations.useless(id, answered.answer().orElseThrow().number(), String.valueOf(why));
            escalations.move(id, Escalation.State.RAISED, turns.now());
        }
        turns.audit(
                answered,
                helped ? "escalation.helped" : "escalation.did-not-help",
                why == null ? Map.of() : Map.of("reason", why),
                by);
        inbox.complete(item, by, Map.of("helped", helped));
        return turns.load(id);
    }

    /** Withdraws it. Refused: who neither raised it nor leads the squad (NotPermitted), one that is closed ({@link EscalationMovedOn}). */
    public Escalation withdraw(EscalationId id, @Nullable String reason, Actor by) {
        Escalation open = turns.lock(id);
        rights.requireReader(open, by);
        rights.requireSquad(open, by);
        if (!open.isOpen()) {
            throw new EscalationMovedOn(open);
        }
        var checks = new Checks();
        String why = checks.optionalText("reason", reason, TEXT);
        checks.done();
        close(open, Escalation.State.WITHDRAWN, why, by);
        return turns.load(id);
    }

    /** A squad that has ended is blocked by nothing any more: what it raised is withdrawn. What others are late with they still owe. */
    @EventListener
    void endWith(SquadEnded ended) {
        for (EscalationId id : escalations.openByHand(ended.squad())) {
            Escalation open = turns.lock(id);
            if (open.isOpen()) {
                close(open, Escalation.State.WITHDRAWN, ended.reason(), Actor.SYSTEM);
            }
        }
    }

    /** What the person may do with it now. */
    @Transactional(readOnly = true)
    public Acts acts(Escalation escalation, Actor actor) {
        List<WorkItem> mine = inbox.openAbout(escalation.id().value()).stream()
                .filter(item -> inbox.isTurn(item, actor))
                .toList();
        boolean passesOn = mine.stream().anyMatch(item -> item.kind().equals(EscalationTurns.ANSWER));
        return new Acts(
                passesOn || mine.stream().anyMatch(item -> item.kind().equals(EscalationTurns.SETTLE)),
                passesOn,
                mine.stream().anyMatch(item -> item.kind().equals(EscalationTurns.JUDGE)),
                escalation.isOpen() && rights.speaksForIt(escalation, actor));
    }

    private Escalation begun(
            Squad squad,
            @Nullable Charter charter,
            String blocked,
            @Nullable String wanted,
            @Nullable LocalDate wantedBy,
            @Nullable Matter matter,
            @Nullable UUID owed,
            @Nullable UserId owedBy,
            UserId raisedBy) {
        List<EscalationStep> steps = new ArrayList<>();
        path(charter).forEach(step -> steps.add(EscalationStep.ahead(steps.size() + 1, step)));
        return new Escalation(
                EscalationId.next(),
                codes.next("ES"),
                squad.id(),
                squad.portfolio(),
                charter == null ? null : charter.code(),
                charter == null ? null : charter.number(),
                blocked,
                wanted,
                wantedBy,
                matter,
                owed,
                owedBy,
                raisedBy,
                turns.now(),
                Escalation.State.RAISED,
                turns.now(),
                null,
                null,
                null,
                steps);
    }

    private Escalation start(Escalation raised, Actor by) {
        escalations.insert(raised);
        turns.audit(raised, "escalation.raised", Map.of("blocked", raised.blocked()), by);
        processes.start(EscalationTurns.PROCESS, raised.id().value(), Map.of());
        return turns.load(raised.id());
    }

    private void close(Escalation open, Escalation.State state, @Nullable String reason, Actor by) {
        escalations.close(open.id(), state, turns.now(), by.id(), reason);
        turns.audit(
                open,
                "escalation." + (state == Escalation.State.WITHDRAWN ? "withdrawn" : "ended"),
                reason == null ? Map.of("state", state.name()) : Map.of("state", state.name(), "reason", reason),
                by);
        processes.tell(open.id().value(), OVER, Map.of());
    }

    /** The path of the charter, with the PMO at its end; the PMO alone where there is none. */
    private static List<Mandate.Step> path(@Nullable Charter charter) {
        List<Mandate.Step> path =
                new ArrayList<>(charter == null ? List.of() : charter.mandate().path());
        if (path.isEmpty() || path.get(path.size() - 1).to() != Mandate.StepTo.PMO) {
            path.add(new Mandate.Step(Mandate.StepTo.PMO, null, null, EscalationTurns.PMO_DAYS));
        }
        return path;
    }

    /** Where another step was asked meanwhile, since this one is late, nobody else needs to be. */
    private static String onward(EscalationStep step, Escalation open) {
        return open.current()
                        .filter(current -> current.number() == step.number())
                        .isPresent()
                ? "PASSED_ON"
                : "ASKED_ALREADY";
    }

    private EscalationStep stepOf(WorkItem item, Escalation open) {
        String number = item.values().get("step");
        return open.steps().stream()
                .filter(step -> String.valueOf(step.number()).equals(number))
                .findFirst()
                .orElseGet(() -> turns.current(open));
    }

    private WorkItem turn(Escalation open, Actor by, String... kinds) {
        List<WorkItem> items = inbox.openAbout(open.id().value()).stream()
                .filter(item -> List.of(kinds).contains(item.kind()))
                .toList();
        return items.stream().filter(item -> inbox.isTurn(item, by)).findFirst().orElseGet(() -> items.stream()
                .findFirst()
                .map(item -> inbox.requireTurn(item, by, null))
                .orElseThrow(() -> new EscalationMovedOn(open)));
    }

    /**
     * What is said when one is raised.
     *
     * @param about id or code of a bet or gate request of the squad, or null
     */
    public record Draft(
            @Nullable String blocked,
            @Nullable String wanted,
            @Nullable LocalDate wantedBy,
            @Nullable String about) {}

    /**
     * What somebody on the path says.
     *
     * @param said what was done, or who does what; why it is passed on
     * @param doneBy by when what is promised is done, or null
     */
    public record Answer(
            boolean unblocked,
            @Nullable String said,
            @Nullable LocalDate doneBy) {}

    /** Which ones; null where it does not matter. */
    public record Filter(@Nullable SquadId squad, @Nullable Boolean open) {}

    /**
     * Where a squad turns today.
     *
     * @param charter in force, or null
     */
    public record Route(@Nullable Charter charter, List<Mandate.Step> path) {}

    /** What somebody may do. */
    public record Acts(boolean answer, boolean passOn, boolean judge, boolean withdraw) {}
}
