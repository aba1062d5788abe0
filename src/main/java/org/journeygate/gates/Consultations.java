package org.journeygate.gates;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.journeygate.gates.sideeffects.Consultation;
import org.journeygate.gates.sideeffects.ConsultationId;
import org.journeygate.gates.sideeffects.ConsultationStore;
import org.journeygate.gates.sideeffects.Effect;
import org.journeygate.gates.sideeffects.SideEffect;
import org.journeygate.gates.sideeffects.SideEffectId;
import org.journeygate.gates.sideeffects.SideEffectStore;
import org.journeygate.inbox.Inbox;
import org.journeygate.inbox.WorkItem;
import org.journeygate.journeys.Journey;
import org.journeygate.journeys.JourneyId;
import org.journeygate.journeys.Journeys;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.people.Person;
import org.journeygate.people.Role;
import org.journeygate.people.UserId;
import org.journeygate.shared.Checks;
import org.journeygate.shared.InvalidInput;
import org.journeygate.shared.NotFound;
import org.journeygate.shared.NotPermitted;
import org.journeygate.shared.Outdated;
import org.journeygate.squads.Squads;
import org.journeygate.workflow.OnceMore;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people do in a consultation: the owner of the journey answers, the PMO asks again or notes that nobody did. */
@OnceMore
@Component
@Transactional
public class Consultations {

    /** The longest word of an owner, in characters. */
    public static final int WORDS = 1_000;

    private final RequestLock locks;
    private final ConsultationStore consultations;
    private final ConsultationCourse course;
    private final SideEffectStore effects;
    private final Journeys journeys;
    private final Squads squads;
    private final People people;
    private final Inbox inbox;
    private final Schedule schedule;
    private final ApplicationEventPublisher events;

    Consultations(
            RequestLock locks,
            ConsultationStore consultations,
            ConsultationCourse course,
            SideEffectStore effects,
            Journeys journeys,
            Squads squads,
            People people,
            Inbox inbox,
            Schedule schedule,
            ApplicationEventPublisher events) {
        this.locks = locks;
        this.consultations = consultations;
        this.course = course;
        this.effects = effects;
        this.journeys = journeys;
        this.squads = squads;
        this.people = people;
        this.inbox = inbox;
        this.schedule = schedule;
        this.events = events;
    }

    /** Whether it is that person's turn to answer about that journey, in time or late. */
    @Transactional(readOnly = true)
    public boolean mayAnswer(GateRequestRow row, Actor actor, JourneyId journeyId) {
        return !row.status().isOver()
                && !actor.is(row.author())
                && !actor.is(squads.get(row.squad()).lead())
                && effects.of(row.id().value()).on(journeyId).stream().anyMatch(SideEffect::awaitsOwner)
                && latest(row.id(), journeyId)
                        .filter(asked -> isTurn(asked, item(asked), journeys.get(journeyId), actor))
                        .isPresent();
    }

    /** The owner's item about that journey, where it is that person's turn. */
    @Transactional(readOnly = true)
    public Optional<WorkItem> toAnswer(GateRequestId id, JourneyId journey, Actor actor) {
        return latest(id, journey)
                .filter(asked -> asked.state() == Consultation.State.WITH_OWNER)
                .flatMap(this::item)
                .filter(item -> inbox.isTurn(item, actor));
    }

    /** The item of the PMO about that journey, where it is that person's turn. */
    @Transactional(readOnly = true)
    public Optional<WorkItem> toChase(GateRequestId id, JourneyId journey, Actor actor) {
        return latest(id, journey)
                .filter(asked -> asked.state() == Consultation.State.WITH_PMO)
                .flatMap(this::item)
                .filter(item -> inbox.isTurn(item, actor));
    }

    /**
     * Says what the bet does to the journey, row by row: every row that awaits a word gets one. It changes no evidence and no
     * vote goes stale. Refused: who is not asked and does not own the journey, or answers for the request (NotPermitted); a
     * request that is over, and rows that were answered (StateMovedOn); rows that the squad has changed since (Outdated); a
     * missing effect, or one that worsens without words (InvalidInput).
     */
    public void answer(GateRequestId id, JourneyId journeyId, List<Answer> answers, Actor actor) {
        GateRequest request = locks.lock(id);
        Journey journey = journeys.get(journeyId);
        Consultation asked = latest(id, journeyId)
                .orElseThrow(() -> new NotFound(
                        "not-consulted",
                        "Nobody was asked what %s does to %s.".formatted(request.code(), journey.name())));
        Optional<WorkItem> item = item(asked);
        if (!isTurn(asked, item, journey, actor)) {
            throw new NotPermitted(
                    "not-the-journey-owner",
                    "The owner of %s is asked, or whom they left it to.".formatted(journey.name()));
        }
        if (course.isOwn(request, locks.squadOf(request), actor.person())) {
            throw new NotPermitted(
                    "own-request", "You ask for the gate of %s yourself; others answer.".formatted(request.code()));
        }
        if (request.status().isOver()) {
            throw RequestMovedOn.now(request);
        }
        List<SideEffect> rows = effects.of(id.value()).on(journeyId).stream()
                .filter(SideEffect::awaitsOwner)
                .toList();
        if (rows.isEmpty()) {
            throw RequestMovedOn.because(
                    request, "There is nothing left to answer about %s.".formatted(journey.name()));
        }
        Map<SideEffectId, SideEffect.Word> words = words(rows, answers, actor);
        words.forEach(effects::answer);
        course.record("consultation.answered", request, journey, facts(words), actor);
        if (item.isPresent() && inbox.isTurn(item.get(), actor)) {
            consultations.end(asked.id(), Consultation.State.ANSWERED, actor.person(), null, schedule.now());
            inbox.complete(item.get(), actor, Map.of());
        } else if (asked.isOpen()) {
            course.end(request, asked, Consultation.State.ANSWERED, null, actor);
        } else {
            consultations.end(asked.id(), Consultation.State.ANSWERED, actor.person(), asked.note(), schedule.now());
        }
        events.publishEvent(new OwnerAnswered(
                id, request.code(), request.initiativeTitle(), journey.name(), actor.name(), audience(request, actor)));
    }

    /**
     * The PMO asks the journey's owner of today again. Refused: who is not the PMO or whose colleague has claimed it
     * (NotPermitted); a journey without an owner who can be asked (InvalidInput).
     */
    void askAgain(WorkItem item, Actor actor) {
        Consultation asked = withPmo(item, actor);
        GateRequest request = locks.lock(new GateRequestId(asked.request()));
        Journey journey = journeys.get(asked.journey());
        Person owner = people.all(List.of(journey.owner())).get(journey.owner());
        if (owner == null || !owner.active() || course.isOwn(request, locks.squadOf(request), owner.id())) {
            throw new InvalidInput(
                    "accepted", "has nobody to ask: name another owner of %s first".formatted(journey.name()));
        }
        consultations.turn(asked, Consultation.State.WITH_OWNER, owner.id(), schedule.now());
        course.record("consultation.asked-again", request, journey, ConsultationCourse.asked(owner.id()), actor);
        inbox.complete(item, actor, Map.of("askAgain", true));
    }

    /** The PMO notes that nobody answered, and why; refused as {@link #askAgain}, and without a reason (InvalidInput). */
    void close(WorkItem item, @Nullable String reason, Actor actor) {
        Consultation asked = withPmo(item, actor);
        GateRequest request = locks.lock(new GateRequestId(asked.request()));
        var checks = new Checks();
        String why = checks.text("reason", reason, WORDS);
        checks.done();
        consultations.end(asked.id(), Consultation.State.UNANSWERED, actor.person(), why, schedule.now());
        course.record(
                "consultation.ended." + Consultation.State.UNANSWERED,
                request,
                journeys.get(asked.journey()),
                Map.of("reason", why),
                actor);
        inbox.complete(item, actor, Map.of("askAgain", false));
    }

    private Consultation withPmo(WorkItem item, Actor actor) {
        var id = new ConsultationId(item.subject().id());
        Consultation known = consultations.find(id).orElseThrow();
        locks.lock(new GateRequestId(known.request()));
        if (!actor.is(Role.PMO)) {
            throw new NotPermitted("not-the-pmo", "Only the PMO follows up what owners have not answered.");
        }
        inbox.requireTurn(item.id(), actor, null);
        return consultations.find(id).orElseThrow();
    }

    /** While the owner has it, whoever holds the item; afterwards who was asked last and the journey's owner of today. */
    private boolean isTurn(Consultation asked, Optional<WorkItem> item, Journey journey, Actor actor) {
        return asked.state() == Consultation.State.WITH_OWNER
                ? item.filter(open -> inbox.isTurn(open, actor)).isPresent()
                : actor.is(asked.asked()) || actor.is(journey.owner());
    }

    private Optional<Consultation> latest(GateRequestId id, JourneyId journey) {
        return consultations.of(id.value()).stream()
                .filter(one -> one.journey().equals(journey))
                .findFirst();
    }

    private Optional<WorkItem> item(Consultation asked) {
        return asked.isOpen() ? inbox.openAbout(asked.id().value()).stream().findFirst() : Optional.empty();
    }

    private Map<SideEffectId, SideEffect.Word> words(List<SideEffect> rows, List<Answer> answers, Actor actor) {
        Map<SideEffectId, Answer> given =
                answers.stream().collect(Collectors.toMap(Answer::row, Function.identity(), (one, other) -> other));
        if (!rows.stream().map(SideEffect::id).collect(Collectors.toSet()).containsAll(given.keySet())) {
            throw new Outdated(
                    "side-effects-changed", "The squad has said something else since you looked: read it again.");
        }
        var checks = new Checks();
        Map<SideEffectId, SideEffect.Word> words = new HashMap<>();
        for (SideEffect row : rows) {
            String field = "rows." + row.id().value() + ".";
            Answer answer = given.get(row.id());
            Effect effect = answer == null ? null : answer.effect();
            checks.that(effect != null, field + "effect", "is missing: improves, neutral, worsens or unknown");
            String said = checks.optionalText(field + "words", answer == null ? null : answer.words(), WORDS);
            checks.that(
                    effect != Effect.WORSENS || said != null,
                    field + "words",
                    "is missing: say what gets worse, and what would help");
            words.put(
                    row.id(),
                    new SideEffect.Word(
                            effect == null ? Effect.UNKNOWN : effect, said, actor.person(), schedule.now()));
        }
        checks.done();
        return words;
    }

    private static Map<String, Object> facts(Map<SideEffectId, SideEffect.Word> words) {
        Map<String, Object> facts = new HashMap<>();
        facts.put(
                "effects",
                words.values().stream()
                        .map(word -> word.effect().name())
                        .sorted()
                        .toList());
        String said = words.values().stream()
                .map(SideEffect.Word::words)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
        if (!said.isEmpty()) {
            facts.put("reason", said);
        }
        return facts;
    }

    /** The squad's lead, and whoever has the request in hand. */
    private Set<UserId> audience(GateRequest request, Actor actor) {
        Set<UserId> audience = new HashSet<>();
        inbox.openAbout(request.id().value()).forEach(item -> audience.addAll(item.holders()));
        UserId lead = locks.squadOf(request).lead();
        audience.add(lead == null ? request.authorId() : lead);
        audience.removeIf(actor::is);
        return audience;
    }

    /**
     * The owner's word on one row.
     *
     * @param words at most 1 000 characters
     */
    public record Answer(
            SideEffectId row,
            @Nullable Effect effect,
            @Nullable String words) {}
}
