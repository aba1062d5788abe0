package org.journeygate.squads.charters;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.journeygate.inbox.Inbox;
import org.journeygate.inbox.WorkItem;
import org.journeygate.people.Actor;
import org.journeygate.people.Role;
import org.journeygate.shared.Checks;
import org.journeygate.shared.NotPermitted;
import org.journeygate.squads.Squad;
import org.journeygate.workflow.OnceMore;
import org.journeygate.workflow.Processes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people do to bring a version of a charter into force, to renew it and to give it up. Each act locks the squad first. */
@OnceMore
@Component
@Transactional
public class CharterApprovals {

    static final int WORDS = 2_000;
    static final String WITHDRAWN = "journeygate.charterWithdrawn";

    private final CharterRepository charters;
    private final CharterTurns turns;
    private final CharterVersions versions;
    private final CharterSurroundings surroundings;
    private final Dissolutions dissolutions;
    private final Inbox inbox;
    private final Processes processes;

    CharterApprovals(
            CharterRepository charters,
            CharterTurns turns,
            CharterVersions versions,
            CharterSurroundings surroundings,
            Dissolutions dissolutions,
            Inbox inbox,
            Processes processes) {
        this.charters = charters;
        this.turns = turns;
        this.versions = versions;
        this.surroundings = surroundings;
        this.dissolutions = dissolutions;
        this.inbox = inbox;
        this.processes = processes;
    }

    /** What the person may do with the charter just now. */
    @Transactional(readOnly = true)
    public Acts acts(Charter charter, Actor actor) {
        Squad squad = turns.squad(charter);
        boolean leads = Charters.leads(squad, actor);
        boolean sponsors = actor.is(squad.sponsor());
        boolean writes = !squad.isDissolved() && (leads || actor.is(Role.PMO));
        Charter.State state = charter.state();
        boolean over = state == Charter.State.LAPSED || state == Charter.State.IN_FORCE;
        boolean noOther = charters.openOf(charter.squad()).isEmpty();
        boolean newest = charters.lastNumber(charter.squad()) == charter.number();
        return new Acts(
                charter.isEditable() && writes,
                charter.isEditable() && leads,
                charter.isOpen() && writes,
                state == Charter.State.PMO_CHECK && actor.is(Role.PMO),
                state == Charter.State.OBJECTIONS
                        && turn(charter, CharterTurns.OBJECT, actor).isPresent(),
                state == Charter.State.WITH_SPONSOR && actor.is(squad.sponsor()),
                state == Charter.State.WITH_SPONSOR && charter.lateAt() != null && actor.is(Role.PMO),
                writes && noOther && (over || newest && !charter.isOpen()),
                leads && noOther && isRenewable(charter),
                over && (leads || sponsors),
                state == Charter.State.LAPSED
                        && (turn(charter, CharterTurns.SETTLE, actor).isPresent()
                                || turn(charter, CharterTurns.SETTLE_FOR, actor).isPresent()),
                state == Charter.State.RETIRED
                        && turn(charter, CharterTurns.HAND_OVER, actor).isPresent());
    }

    /**
     * The squad's lead submits a draft, or submits again what was returned. Refused: anybody else (NotPermitted), another state
     * ({@link CharterMovedOn}), a charter that does not say enough ({@link NotReady}).
     */
    public Charter submit(CharterId id, Actor actor) {
        Charter charter = lock(id);
        requireLead(charter, "submits its charter", actor);
        if (!charter.isEditable()) {
            throw new CharterMovedOn(charter);
        }
        checklist(charter).require(charter.code());
        Optional<WorkItem> returned = item(charter, CharterTurns.REVISE);
        charters.sponsor(id, turns.squad(charter).sponsor());
        charters.unchecked(id, false);
        turns.move(charter, Charter.State.PMO_CHECK, CharterAct.Kind.SUBMITTED, null, actor);
        if (returned.isPresent()) {
            inbox.complete(returned.get(), actor, Map.of());
        } else {
            processes.start(CharterTurns.PROCESS, id.value(), Map.of("renewal", false));
        }
        Charter former = charter.follows() == null ? null : turns.load(charter.follows());
        if (former != null) {
            answered(former, actor);
        }
        return turns.load(id);
    }

    /**
     * The PMO finds it complete, or returns it with a reason. Refused: who is not the PMO, or whose turn it is not
     * (NotPermitted), another state ({@link CharterMovedOn}), a return without a reason (InvalidInput).
     */
    public Charter check(CharterId id, boolean complete, @Nullable String reason, Actor actor) {
        Charter charter = lock(id);
        if (!actor.is(Role.PMO)) {
            throw new NotPermitted("not-the-pmo", "Only the PMO checks whether a charter is complete.");
        }
        requireState(charter, Charter.State.PMO_CHECK);
        WorkItem item = inbox.requireTurn(item(charter, CharterTurns.CHECK).orElseThrow(), actor, null);
        String why = reason(reason, !complete);
        if (complete) {
            turns.move(charter, Charter.State.OBJECTIONS, CharterAct.Kind.CHECKED, why, actor);
        } else {
            turns.move(charter, Charter.State.RETURNED, CharterAct.Kind.RETURNED, why, actor);
        }
        inbox.complete(item, actor, Map.of("complete", complete));
        return turns.load(id);
    }

    /**
     * A head of function objects, for own people or a risk, with a reason; or says that there is nothing to object to.
     * Refused: who is not asked (NotPermitted), another state ({@link CharterMovedOn}), no ground or no reason (InvalidInput).
     *
     * @param ground null for no objection
     */
    public Charter object(CharterId id, CharterAct.@Nullable Ground ground, @Nullable String reason, Actor actor) {
        Charter charter = lock(id);
        Optional<WorkItem> item = turn(charter, CharterTurns.OBJECT, actor);
        if (item.isEmpty() && !turns.heads(charter).contains(actor.person())) {
            throw new NotPermitted(
                    "not-a-head",
                    "Only the heads of the functions whose people %s names may object to it."
                            .formatted(charter.code()));
        }
        requireState(charter, Charter.State.OBJECTIONS);
        if (item.isEmpty()) {
            throw new CharterMovedOn(charter, "has your answer already, or does not wait for it.");
        }
        String why = reason(reason, ground != null);
        turns.note(
                charter, ground == null ? CharterAct.Kind.NOT_OBJECTED : CharterAct.Kind.OBJECTED, ground, why, actor);
        inbox.complete(item.get(), actor, Map.of());
        return turns.load(id);
    }

    /**
     * The squad's sponsor approves it, returns it or rejects it; the latter two with a reason. Refused: anybody else
     * (NotPermitted), another state ({@link CharterMovedOn}), no answer, no reason, or approval of one whose last day has passed
     * (InvalidInput).
     */
    public Charter decide(CharterId id, @Nullable Verdict verdict, @Nullable String reason, Actor actor) {
        Charter charter = lock(id);
        if (!actor.is(turns.squad(charter).sponsor())) {
            throw new NotPermitted("not-the-sponsor", "Only the squad's sponsor decides on its charter.");
        }
        requireState(charter, Charter.State.WITH_SPONSOR);
        var checks = new Checks();
        checks.present("verdict", verdict);
        boolean approves = verdict == Verdict.APPROVE;
        String why = approves || verdict == null
                ? checks.optionalText("reason", reason, WORDS)
                : checks.text("reason", reason, WORDS);
        LocalDate until = Objects.requireNonNull(charter.mandate().validUntil());
        checks.that(
                !approves || !until.isBefore(turns.today(charter)),
                "verdict",
                "is too late: its last day has passed; return it for other days");
        checks.done();
        WorkItem item = item(charter, CharterTurns.DECIDE).orElseThrow();
        Verdict said = Objects.requireNonNull(verdict);
        switch (said) {
            case APPROVE -> turns.move(charter, Charter.State.APPROVED, CharterAct.Kind.APPROVED, why, actor);
            case RETURN -> turns.move(charter, Charter.State.RETURNED, CharterAct.Kind.RETURNED, why, actor);
            case REJECT -> turns.move(charter, Charter.State.REJECTED, CharterAct.Kind.REJECTED, why, actor);
        }
        inbox.complete(item, actor, Map.of("verdict", said.name()));
        return turns.load(id);
    }

    /**
     * The squad's lead takes a version back that is in the make; the PMO may as well. Refused: anybody else (NotPermitted), one that
     * is not in the make any more ({@link CharterMovedOn}).
     */
    public Charter withdraw(CharterId id, @Nullable String reason, Actor actor) {
        Charter charter = lock(id);
        if (!actor.is(Role.PMO)) {
            requireLead(charter, "or the PMO takes its charter back", actor);
        }
        if (!charter.isOpen()) {
            throw new CharterMovedOn(charter);
        }
        String why = reason(reason, false);
        turns.move(charter, Charter.State.WITHDRAWN, CharterAct.Kind.WITHDRAWN, why, actor);
        if (processes.isRunning(id.value())) {
            processes.tell(id.value(), WITHDRAWN, Map.of());
        }
        return turns.load(id);
    }

    /**
     * The squad's lead asks for the same words on later days, from thirty days before the end on or once it has lapsed: a new
     * version as long as the former, which goes to the sponsor at once. What it is measured by moves on by as many days. Refused:
     * anybody else (NotPermitted), one that is not to be renewed now ({@link CharterMovedOn}), a version in the make
     * ({@link OneIsOpen}), words that do not hold any more ({@link NotReady}).
     */
    public Charter renew(CharterId id, Actor actor) {
        Charter former = lock(id);
        requireLead(former, "renews its charter", actor);
        requireRenewable(former);
        charters.openOf(former.squad()).ifPresent(open -> {
            throw new OneIsOpen(open);
        });
        LocalDate first = Objects.requireNonNull(former.mandate().validFrom());
        LocalDate last = Objects.requireNonNull(former.mandate().validUntil());
        LocalDate today = turns.today(former);
        LocalDate from = last.isBefore(today) ? today : last.plusDays(1);
        LocalDate until = from.plus(first.until(last.plusDays(1))).minusDays(1);
        Mandate mandate = former.mandate().moved(from, until, ChronoUnit.DAYS.between(last, until));
        Squad squad = turns.squad(former);
        Checklist.of(mandate, squad, surroundings.of(squad, mandate.path()), today)
                .require(former.code());
        Charter renewed =
                versions.insert(squad, former, Charter.Origin.RENEWAL, Charter.State.WITH_SPONSOR, mandate, actor);
        turns.note(renewed, CharterAct.Kind.SUBMITTED, null, null, actor);
        processes.start(CharterTurns.PROCESS, renewed.id().value(), Map.of("renewal", true));
        answered(former, actor);
        return turns.load(renewed.id());
    }

    /**
     * The squad's lead or its sponsor gives the charter up, with a reason: its rights end today, and the PMO is asked to see its open
     * work handed over. Refused: anybody else (NotPermitted), one neither in force nor lapsed ({@link CharterMovedOn}), no
     * reason (InvalidInput).
     */
    public Charter retire(CharterId id, @Nullable String reason, Actor actor) {
        Charter charter = lock(id);
        Squad squad = turns.squad(charter);
        if (!Charters.leads(squad, actor) && !actor.is(squad.sponsor())) {
            throw new NotPermitted(
                    "not-squad-lead",
                    "Only the lead of %s and its sponsor give its charter up.".formatted(squad.name()));
        }
        if (charter.state() != Charter.State.IN_FORCE && charter.state() != Charter.State.LAPSED) {
            throw new CharterMovedOn(charter);
        }
        versions.retire(charter, Objects.requireNonNull(reason(reason, true)), actor);
        return turns.load(id);
    }

    /**
     * The sponsor, or the PMO where the sponsor is late, says what becomes of a squad whose charter has lapsed. Refused: whose turn it is
     * not (NotPermitted), another state ({@link CharterMovedOn}), nothing said (InvalidInput).
     */
    public Charter settleLapse(CharterId id, @Nullable String reason, Actor actor) {
        Charter charter = lock(id);
        Optional<WorkItem> item = item(charter, CharterTurns.SETTLE).or(() -> item(charter, CharterTurns.SETTLE_FOR));
        return done(charter, Charter.State.LAPSED, item, CharterAct.Kind.LAPSE_SETTLED, reason, actor);
    }

    /**
     * The PMO says that the open work of a squad whose charter was given up is handed over; the squad is dissolved, unless it has a
     * charter again or one in the make. Refused: who is not the PMO (NotPermitted), another state ({@link CharterMovedOn}), a squad
     * that has open bets still (StateMovedOn), nothing said (InvalidInput).
     */
    public Charter handOver(CharterId id, @Nullable String reason, Actor actor) {
        Charter charter = lock(id);
        Squad squad = turns.squad(charter);
        Optional<WorkItem> item = item(charter, CharterTurns.HAND_OVER);
        boolean goesOn = charters.inForceOf(squad.id()).isPresent()
                || charters.openOf(squad.id()).isPresent();
        if (goesOn || !actor.is(Role.PMO) || item.isEmpty()) {
            return done(charter, Charter.State.RETIRED, item, CharterAct.Kind.HANDED_OVER, reason, actor);
        }
        dissolutions.dissolve(squad.id(), reason, List.of(), actor);
        return turns.load(id);
    }

    private Charter done(
            Charter charter,
            Charter.State state,
            Optional<WorkItem> item,
            CharterAct.Kind kind,
            @Nullable String reason,
            Actor actor) {
        if (!actor.is(Role.PMO) && !actor.is(turns.squad(charter).sponsor())) {
            throw new NotPermitted(
                    "not-yours-to-say",
                    "Only the squad's sponsor and the PMO say what becomes of it. Ask one of them.");
        }
        requireState(charter, state);
        if (item.isEmpty()) {
            throw new CharterMovedOn(charter, "waits for no such answer.");
        }
        inbox.requireTurn(item.get(), actor, null);
        turns.note(charter, kind, null, reason(reason, true), actor);
        inbox.complete(item.get(), actor, Map.of());
        return turns.load(charter.id());
    }

    /** The lead has answered what becomes of the former once it ends. */
    private void answered(Charter former, Actor actor) {
        item(former, CharterTurns.RENEW).ifPresent(item -> inbox.complete(item, actor, Map.of()));
    }

    private Checklist checklist(Charter charter) {
        Squad squad = turns.squad(charter);
        return Checklist.of(
                charter.mandate(),
                squad,
                surroundings.of(squad, charter.mandate().path()),
                turns.today(charter));
    }

    private boolean isRenewable(Charter charter) {
        return charter.state() == Charter.State.IN_FORCE
                        && !turns.today(charter).isBefore(turns.renewableFrom(charter))
                || charter.state() == Charter.State.LAPSED && isNewestInForce(charter);
    }

    private void requireRenewable(Charter charter) {
        if (charter.state() == Charter.State.IN_FORCE && !isRenewable(charter)) {
            throw new CharterMovedOn(
                    charter, "may be renewed from %s on; until then amend it.".formatted(turns.renewableFrom(charter)));
        }
        if (!isRenewable(charter)) {
            throw new CharterMovedOn(charter);
        }
    }

    private boolean isNewestInForce(Charter charter) {
        return charters.of(charter.squad()).stream()
                .filter(other -> other.inForceFrom() != null)
                .findFirst()
                .filter(other -> other.id().equals(charter.id()))
                .isPresent();
    }

    private Charter lock(CharterId id) {
        if (charters.find(id).isEmpty()) {
            throw Charters.unknown();
        }
        return turns.lock(id);
    }

    private void requireLead(Charter charter, String does, Actor actor) {
        Squad squad = turns.squad(charter);
        if (!Charters.leads(squad, actor)) {
            throw new NotPermitted("not-squad-lead", "Only the lead of %s %s.".formatted(squad.name(), does));
        }
    }

    private static void requireState(Charter charter, Charter.State state) {
        if (charter.state() != state) {
            throw new CharterMovedOn(charter);
        }
    }

    private Optional<WorkItem> turn(Charter charter, String kind, Actor actor) {
        return items(charter, kind).stream()
                .filter(item -> inbox.isTurn(item, actor))
                .findFirst();
    }

    private Optional<WorkItem> item(Charter charter, String kind) {
        return items(charter, kind).stream().findFirst();
    }

    private List<WorkItem> items(Charter charter, String kind) {
        return inbox.openAbout(charter.id().value()).stream()
                .filter(item -> item.kind().equals(kind))
                .toList();
    }

    private static @Nullable String reason(@Nullable String reason, boolean required) {
        var checks = new Checks();
        String why = required ? checks.text("reason", reason, WORDS) : checks.optionalText("reason", reason, WORDS);
        checks.done();
        return why;
    }

    /** What a sponsor answers. */
    public enum Verdict {
        APPROVE,
        RETURN,
        REJECT
    }

    /** What somebody may do with a charter just now. */
    public record Acts(
            boolean write,
            boolean submit,
            boolean withdraw,
            boolean check,
            boolean object,
            boolean decide,
            boolean chase,
            boolean amend,
            boolean renew,
            boolean retire,
            boolean settleLapse,
            boolean handOver) {

        /** Whether there is anything. */
        public boolean any() {
            return submit
                    || withdraw
                    || check
                    || object
                    || decide
                    || amend
                    || renew
                    || retire
                    || settleLapse
                    || handOver;
        }
    }
}
