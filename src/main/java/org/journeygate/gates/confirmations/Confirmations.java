package org.journeygate.gates.confirmations;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.journeygate.audit.AuditLog;
import org.journeygate.calendars.BusinessCalendar;
import org.journeygate.calendars.Calendars;
import org.journeygate.inbox.Inbox;
import org.journeygate.inbox.WorkItem;
import org.journeygate.journeys.Portfolio;
import org.journeygate.journeys.PortfolioId;
import org.journeygate.journeys.Portfolios;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.people.Person;
import org.journeygate.people.Role;
import org.journeygate.people.UserId;
import org.journeygate.shared.Checks;
import org.journeygate.shared.NotFound;
import org.journeygate.shared.NotPermitted;
import org.journeygate.squads.Squad;
import org.journeygate.squads.Squads;
import org.journeygate.squads.functions.FunctionHeads;
import org.journeygate.squads.functions.Functions;
import org.journeygate.workflow.OnceMore;
import org.journeygate.workflow.Processes;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What finance and engineering confirm about a bet; asked by the squad's lead, answered by somebody outside the squad. */
@OnceMore
@Component
@Transactional
public class Confirmations {

    static final String PROCESS = "confirmation";
    /** The confirmer's item. */
    public static final String CONFIRM = "confirm";
    /** The PMO's item once it is late. */
    public static final String CHASE = "chaseConfirmation";

    private static final String OVER = "journeygate.confirmationOver";
    private static final int DAYS = 2;
    private static final int REASON = 2_000;

    private final ConfirmationRepository confirmations;
    private final LateConfirmations lateOnes;
    private final Functions functions;
    private final Squads squads;
    private final People people;
    private final Portfolios portfolios;
    private final Calendars calendars;
    private final Inbox inbox;
    private final Processes processes;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Confirmations(
            ConfirmationRepository confirmations,
            LateConfirmations lateOnes,
            Functions functions,
            Squads squads,
            People people,
            Portfolios portfolios,
            Calendars calendars,
            Inbox inbox,
            Processes processes,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.confirmations = confirmations;
        this.lateOnes = lateOnes;
        this.functions = functions;
        this.squads = squads;
        this.people = people;
        this.portfolios = portfolios;
        this.calendars = calendars;
        this.inbox = inbox;
        this.processes = processes;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** All that was asked about the request, the oldest first. One statement. */
    @Transactional(readOnly = true)
    public List<Confirmation> of(UUID request) {
        return confirmations.of(request);
    }

    /** The confirmation; NotFound where there is none. */
    @Transactional(readOnly = true)
    public Confirmation get(ConfirmationId id) {
        return confirmations
                .find(id)
                .orElseThrow(() -> new NotFound("confirmation-not-found", "There is no such confirmation."));
    }

    /** Who is asked for a squad of the portfolio; empty where nobody is named, has an account, or stands outside the squad. */
    @Transactional(readOnly = true)
    public Optional<Person> confirmer(Confirmation.Kind kind, Squad squad) {
        FunctionHeads heads = functions.of(squad.portfolio());
        UserId named = kind == Confirmation.Kind.COST ? heads.costConfirmer() : heads.reversibilityConfirmer();
        return named == null || squad.isBound(named)
                ? Optional.empty()
                : Optional.ofNullable(people.all(List.of(named)).get(named)).filter(Person::active);
    }

    /** Asks for it; the request is locked, and who asks leads its squad. Refused where nobody can be asked, or one waits already. */
    public Confirmation ask(Question question, Squad squad, Actor by) {
        Person confirmer = confirmer(question.kind(), squad)
                .orElseThrow(() -> new NobodyConfirms(
                        question.kind(), portfolio(squad.portfolio()).name()));
        confirmations.of(question.request()).stream()
                .filter(one -> one.kind() == question.kind() && one.isOpen())
                .findAny()
                .ifPresent(open -> close(open, by));
        Instant now = now();
        var asked = new Confirmation(
                ConfirmationId.next(),
                question.request(),
                question.requestCode(),
                question.kind(),
                squad.portfolio(),
                squad.id(),
                squad.name(),
                question.betCode(),
                question.title(),
                question.kind() == Confirmation.Kind.COST ? question.cost() : null,
                portfolio(squad.portfolio()).currency().getCurrencyCode(),
                confirmer.id(),
                by.person(),
                now,
                calendar(squad.portfolio()).deadline(now, DAYS),
                null,
                Confirmation.State.OPEN,
                null,
                null,
                null);
        confirmations.insert(asked);
        audit.record(by.did(
                "confirmation.asked",
                "gate-request",
                question.request(),
                question.requestCode(),
                Map.of(
                        "kind",
                        question.kind(),
                        "confirmer",
                        confirmer.id().value().toString())));
        processes.start(PROCESS, asked.id().value(), Map.of());
        return asked;
    }

    /**
     * Confirms or, with a reason, denies it. Refused: who does not hold the item or is bound to the squad (NotPermitted), one that is no longer open
     * ({@link ConfirmationMovedOn}), a denial without a reason (InvalidInput).
     */
    public Confirmation answer(ConfirmationId id, boolean confirmed, @Nullable String reason, Actor by) {
        Confirmation open = locked(id);
        if (!open.isOpen() && !by.is(open.confirmer())) {
            throw new NotPermitted("not-asked", "Somebody else was asked to confirm this.");
        }
        if (squads.get(open.squad()).isBound(by.person())) {
            throw new NotPermitted(
                    "bound-to-the-squad",
                    "You belong to %s or sponsor it; somebody outside confirms for it.".formatted(open.squadName()));
        }
        requireOpen(open);
        WorkItem item = turn(open, CONFIRM, by);
        var checks = new Checks();
        String why = confirmed ? checks.optionalText("reason", reason, REASON) : checks.text("reason", reason, REASON);
        checks.done();
        end(open, confirmed ? Confirmation.State.CONFIRMED : Confirmation.State.DENIED, why, by);
        inbox.complete(item, by, Map.of());
        return get(id);
    }

    /**
     * What the PMO does about one that is late: has asked again, or gives it up with a reason, and the panel decides. Refused: who is not the
     * PMO (NotPermitted), one that is no longer open ({@link ConfirmationMovedOn}), giving up without a reason.
     */
    public Confirmation chase(ConfirmationId id, boolean askedAgain, @Nullable String reason, Actor by) {
        Confirmation open = locked(id);
        if (!by.is(Role.PMO)) {
            throw new NotPermitted("not-the-pmo", "Only the PMO looks after what is late.");
        }
        requireOpen(open);
        WorkItem item = turn(open, CHASE, by);
        var checks = new Checks();
        String why = askedAgain ? checks.optionalText("reason", reason, REASON) : checks.text("reason", reason, REASON);
        checks.done();
        inbox.complete(item, by, Map.of());
        if (askedAgain) {
            audit(open, "confirmation.chased", why, by);
            inbox.remindAgain(id.value(), CONFIRM);
        } else {
            end(open, Confirmation.State.GIVEN_UP, why, by);
            processes.tell(id.value(), OVER, Map.of());
        }
        return get(id);
    }

    /** Ends what is still open about the request, which was submitted or withdrawn; the request is locked. */
    public void close(UUID request, Actor by) {
        confirmations.of(request).stream().filter(Confirmation::isOpen).forEach(open -> close(open, by));
    }

    /**
     * Another squad has the bet of the request: what is open is confirmed for that one, and ends where the confirmer belongs to it.
     * The request is locked.
     */
    public void follow(UUID request, Squad squad) {
        for (Confirmation one : confirmations.of(request)) {
            if (one.isOpen() && squad.isBound(one.confirmer())) {
                close(one, Actor.SYSTEM);
            } else if (one.isOpen()) {
                confirmations.lock(one.id());
                confirmations.follow(one.id(), squad);
            }
        }
    }

    private void close(Confirmation seen, Actor by) {
        Confirmation open = confirmations.lock(seen.id()).orElseThrow();
        if (open.isOpen()) {
            confirmations.end(open.id(), Confirmation.State.OVER, by.id(), now(), null);
            lateOnes.settle(open, false);
            processes.tell(open.id().value(), OVER, Map.of());
        }
    }

    private void end(Confirmation open, Confirmation.State state, @Nullable String reason, Actor by) {
        confirmations.end(open.id(), state, by.person(), now(), reason);
        lateOnes.settle(open, state != Confirmation.State.GIVEN_UP);
        audit(
                open,
                switch (state) {
                    case CONFIRMED -> "confirmation.given";
                    case DENIED -> "confirmation.denied";
                    default -> "confirmation.given-up";
                },
                reason,
                by);
        events.publishEvent(new ConfirmationAnswered(
                open.request(), open.requestCode(), open.title(), open.kind(), state, reason, open.askedBy()));
    }

    private void audit(Confirmation open, String action, @Nullable String reason, Actor by) {
        audit.record(by.did(
                action,
                "gate-request",
                open.request(),
                open.requestCode(),
                reason == null ? Map.of("kind", open.kind()) : Map.of("kind", open.kind(), "reason", reason)));
    }

    /** Notes that it is late: the PMO's turn begins, and the squad's charter says to whom it turns besides. */
    void passOn(ConfirmationId id) {
        confirmations.late(id, now());
        lateOnes.escalate(get(id));
    }

    void handOver(ConfirmationId id, UserId confirmer) {
        confirmations.handOver(id, confirmer);
    }

    void lock(ConfirmationId id) {
        confirmations.lock(id);
    }

    Instant remindAt(Confirmation asked) {
        return calendar(asked.portfolio()).halfTime(asked.askedAt(), asked.dueAt());
    }

    Instant chaseDueAt(Confirmation asked) {
        return calendar(asked.portfolio()).deadline(lateAt(asked), DAYS);
    }

    Instant chaseRemindAt(Confirmation asked) {
        return calendar(asked.portfolio()).halfTime(lateAt(asked), chaseDueAt(asked));
    }

    private Confirmation locked(ConfirmationId id) {
        return confirmations
                .lock(id)
                .orElseThrow(() -> new NotFound("confirmation-not-found", "There is no such confirmation."));
    }

    private static void requireOpen(Confirmation found) {
        if (!found.isOpen()) {
            throw new ConfirmationMovedOn(found);
        }
    }

    private WorkItem turn(Confirmation open, String kind, Actor by) {
        WorkItem item = inbox.openAbout(open.id().value()).stream()
                .filter(one -> one.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new ConfirmationMovedOn(open));
        return inbox.requireTurn(item, by, null);
    }

    private static Instant lateAt(Confirmation asked) {
        Instant late = asked.lateAt();
        return late == null ? asked.dueAt() : late;
    }

    private Portfolio portfolio(PortfolioId id) {
        return portfolios.get(id);
    }

    private BusinessCalendar calendar(PortfolioId id) {
        Portfolio portfolio = portfolio(id);
        return calendars.of(portfolio.region(), portfolio.zone());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * What is asked.
     *
     * @param request the gate request
     * @param cost all that the bet asks for
     */
    public record Question(
            Confirmation.Kind kind,
            UUID request,
            String requestCode,
            String betCode,
            String title,
            @Nullable BigDecimal cost) {}
}
