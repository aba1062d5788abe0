package org.journeygate.initiatives.checks;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.journeygate.audit.AuditLog;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.InitiativeId;
import org.journeygate.initiatives.plans.Plan;
import org.journeygate.initiatives.plans.Plans;
import org.journeygate.journeys.Journey;
import org.journeygate.journeys.Journeys;
import org.journeygate.journeys.Metrics;
import org.journeygate.journeys.Persona;
import org.journeygate.journeys.Personas;
import org.journeygate.journeys.PortfolioId;
import org.journeygate.people.Actor;
import org.journeygate.shared.Checks;
import org.journeygate.shared.NotFound;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Paged;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The checks of bets and what their squads answer. An answer holds for the facts that it was given on; once these change, the
 * question stands again.
 */
@Component
@Transactional
@EnableConfigurationProperties(PolicySettings.class)
public class Doubts {

    private static final int REASON = 2_000;

    private final DoubtRepository doubts;
    private final Plans plans;
    private final Journeys journeys;
    private final Personas personas;
    private final Metrics metrics;
    private final PolicySettings policy;
    private final AuditLog audit;
    private final Clock clock;

    Doubts(
            DoubtRepository doubts,
            Plans plans,
            Journeys journeys,
            Personas personas,
            Metrics metrics,
            PolicySettings policy,
            AuditLog audit,
            Clock clock) {
        this.doubts = doubts;
        this.plans = plans;
        this.journeys = journeys;
        this.personas = personas;
        this.metrics = metrics;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the checks find about the bet, with its squad's answers; nothing for a bet that is stopped or finished. */
    @Transactional(readOnly = true)
    public Doubt.Findings about(Initiative bet) {
        return about(bet, journeys.get(bet.journey()));
    }

    /** As above, of a bet whose journey is at hand. */
    @Transactional(readOnly = true)
    public Doubt.Findings about(Initiative bet, Journey journey) {
        return about(bet, plans.of(bet.id()), journey);
    }

    /** As above, of a bet whose plan and journey are at hand. */
    @Transactional(readOnly = true)
    public Doubt.Findings about(Initiative bet, Plan plan, Journey journey) {
        if (bet.status() == Initiative.Status.STOPPED || bet.status() == Initiative.Status.FINISHED) {
            return new Doubt.Findings(List.of(), List.of());
        }
        Plan.Job job = plan.job();
        List<Twin> twins = job == null ? List.of() : doubts.twins(bet, job);
        List<Doubt> found = new BetChecking(
                        bet,
                        journey,
                        !journey.core() && isMeasuredOnCore(bet),
                        bet.persona() == null ? List.of() : all(bet.portfolio()),
                        job,
                        twins,
                        policy.criticalMass())
                .doubts();
        if (found.isEmpty() && twins.isEmpty()) {
            return new Doubt.Findings(List.of(), List.of());
        }
        List<DoubtRepository.Given> given = doubts.given(bet.id());
        return new Doubt.Findings(
                found.stream()
                        .map(doubt -> doubt.answered(answer(bet.id(), doubt, given)))
                        .toList(),
                job == null ? List.of() : followers(bet, job, twins, given));
    }

    /**
     * Answers a doubt, in place of an earlier answer. Refused: who may not change the bet's plan (as {@link Plans#requireChange}
     * does), NotFound where nothing of that kind is doubted, no reason (InvalidInput).
     *
     * @param other the other bet, where the doubt names one; null where there is one doubt of that kind alone
     * @param stance null means that the bet stands, or is different
     */
    public Doubt answer(
            Initiative bet,
            Doubt.Kind kind,
            @Nullable InitiativeId other,
            Doubt.@Nullable Stance stance,
            @Nullable String reason,
            Actor actor) {
        plans.requireChange(bet, actor);
        doubts.lock(bet.id());
        List<Doubt> open = about(bet).doubts().stream()
                .filter(doubt -> doubt.kind() == kind)
                .filter(doubt -> other == null
                        || doubt.other() != null && doubt.other().id().equals(other))
                .toList();
        if (open.isEmpty()) {
            throw new NotFound("nothing-doubted", "This check finds nothing about %s.".formatted(bet.code()));
        }
        Doubt doubt = open.get(0);
        var checks = new Checks();
        checks.that(open.size() == 1, "otherId", "is missing: say which of the other bets you mean");
        String why = checks.text("reason", reason, REASON);
        boolean aboutTwo = kind == Doubt.Kind.DUPLICATE_JOB;
        Doubt.Stance taken = stance != null ? stance : aboutTwo ? Doubt.Stance.DIFFERENT : Doubt.Stance.STANDS;
        checks.that(
                aboutTwo == (taken != Doubt.Stance.STANDS),
                "stance",
                aboutTwo ? "is DIFFERENT or TOGETHER" : "is STANDS");
        checks.done();
        var answer =
                new Doubt.Answer(taken, why, actor.person(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        doubts.answer(bet.id(), doubt, answer);
        audit.record(actor.did(
                "initiative.check-answered",
                "initiative",
                bet.id().value(),
                bet.code(),
                Map.of(
                        "check",
                        kind.slug(),
                        "about",
                        doubt.other() == null ? "" : doubt.other().code(),
                        "stance",
                        taken.name(),
                        "reason",
                        why)));
        return doubt.answered(answer);
    }

    private boolean isMeasuredOnCore(Initiative bet) {
        Initiative.Promise promise = bet.promise();
        return promise != null
                && journeys.get(metrics.get(promise.metric()).journey()).core();
    }

    private List<CriticalMass.Customers> all(PortfolioId portfolio) {
        List<CriticalMass.Customers> all = new ArrayList<>();
        for (int page = 0; ; page++) {
            Paged<Persona> some = personas.search(portfolio, new PageQuery(page, PageQuery.MAX_SIZE, null));
            some.items().forEach(persona -> all.add(CriticalMass.Customers.of(persona)));
            if (all.size() >= some.total() || some.items().isEmpty()) {
                return all;
            }
        }
    }

    private static Doubt.@Nullable Answer answer(InitiativeId bet, Doubt doubt, List<DoubtRepository.Given> given) {
        Doubt.Other other = doubt.other();
        return find(given, bet, doubt.kind(), other == null ? bet : other.id(), doubt.facts());
    }

    private static List<Doubt.Follower> followers(
            Initiative bet, Plan.Job job, List<Twin> twins, List<DoubtRepository.Given> given) {
        return twins.stream()
                .filter(twin -> !twin.isBefore(job, bet.code()))
                .map(twin -> new Doubt.Follower(
                        twin.other(),
                        find(given, twin.other().id(), Doubt.Kind.DUPLICATE_JOB, bet.id(), twin.facts(job))))
                .toList();
    }

    private static Doubt.@Nullable Answer find(
            List<DoubtRepository.Given> given, InitiativeId bet, Doubt.Kind kind, InitiativeId about, UUID facts) {
        return given.stream()
                .filter(one -> one.bet().equals(bet)
                        && one.kind() == kind
                        && one.about().equals(about)
                        && Objects.equals(one.facts(), facts))
                .map(DoubtRepository.Given::answer)
                .findFirst()
                .orElse(null);
    }
}
