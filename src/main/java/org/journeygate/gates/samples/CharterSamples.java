package org.journeygate.gates.samples;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.journeygate.audit.AuditLog;
import org.journeygate.calendars.BusinessCalendar;
import org.journeygate.calendars.Calendars;
import org.journeygate.gates.rights.UnderCharter;
import org.journeygate.inbox.Inbox;
import org.journeygate.inbox.WorkItem;
import org.journeygate.journeys.Portfolio;
import org.journeygate.journeys.PortfolioId;
import org.journeygate.journeys.Portfolios;
import org.journeygate.people.Actor;
import org.journeygate.people.Role;
import org.journeygate.people.UserId;
import org.journeygate.shared.Checks;
import org.journeygate.shared.IdOrCode;
import org.journeygate.shared.NotFound;
import org.journeygate.shared.NotPermitted;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Paged;
import org.journeygate.squads.Squad;
import org.journeygate.squads.SquadId;
import org.journeygate.squads.Squads;
import org.journeygate.workflow.OnceMore;
import org.journeygate.workflow.Processes;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the PMO looks at of the decisions that squads take by themselves: drawn as they are recorded, answered afterwards. */
@OnceMore
@Component
@Transactional
@EnableConfigurationProperties(SamplePolicy.class)
public class CharterSamples {

    static final String PROCESS = "charterSample";
    /** The PMO's item. */
    public static final String LOOK = "lookAtDecision";

    private static final int DAYS = 5;
    private static final int REASON = 2_000;

    private final CharterSampleRepository samples;
    private final SamplePolicy policy;
    private final Squads squads;
    private final Portfolios portfolios;
    private final Calendars calendars;
    private final Inbox inbox;
    private final Processes processes;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CharterSamples(
            CharterSampleRepository samples,
            SamplePolicy policy,
            Squads squads,
            Portfolios portfolios,
            Calendars calendars,
            Inbox inbox,
            Processes processes,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.samples = samples;
        this.policy = policy;
        this.squads = squads;
        this.portfolios = portfolios;
        this.calendars = calendars;
        this.inbox = inbox;
        this.processes = processes;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** One in how many decisions under a charter is taken now; 0 for none. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public int oneIn() {
        return policy.charterSample();
    }

    /** Takes the decision into the sample if it is its turn by {@link SamplingRule}, in the transaction that records it, and asks the PMO. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void draw(Passed passed) {
        if (!SamplingRule.takes(passed.decision(), policy.charterSample())) {
            return;
        }
        Squad squad = passed.squad();
        var sample = new CharterSample(
                CharterSampleId.next(),
                passed.decision(),
                passed.decisionCode(),
                passed.request(),
                passed.requestCode(),
                passed.betCode(),
                passed.title(),
                passed.gate(),
                squad.portfolio(),
                squad.id(),
                squad.name(),
                squad.lead(),
                squad.sponsor(),
                passed.charter(),
                policy.charterSample(),
                passed.at(),
                calendar(squad.portfolio()).deadline(passed.at(), DAYS),
                CharterSample.State.WAITING,
                null,
                null,
                null);
        samples.insert(sample);
        record(sample, "charter-sample.taken", Map.of("oneIn", sample.oneIn()), Actor.SYSTEM);
        processes.start(PROCESS, sample.id().value(), Map.of());
    }

    /** The sample; NotFound where there is none. */
    @Transactional(readOnly = true)
    public CharterSample get(CharterSampleId id) {
        return samples.find(id).orElseThrow(CharterSamples::unknown);
    }

    /** The one that its id or the code of its decision names; NotFound where there is none. */
    @Transactional(readOnly = true)
    public CharterSample named(IdOrCode name) {
        return name.find(id -> samples.find(new CharterSampleId(id)), samples::byCode)
                .orElseThrow(CharterSamples::unknown);
    }

    /** The decision's place in the sample; empty where it was not taken. One statement. */
    @Transactional(readOnly = true)
    public Optional<CharterSample> of(UUID decision) {
        return samples.of(decision);
    }

    /** Those that meet the filter, decided last first unless the query says otherwise. Two statements. */
    @Transactional(readOnly = true)
    public Paged<CharterSample> search(Filter filter, PageQuery query) {
        return samples.page(filter, query);
    }

    /** Whether it waits for that person's answer. */
    @Transactional(readOnly = true)
    public boolean isTurn(CharterSample sample, Actor reader) {
        return sample.isWaiting()
                && reader.is(Role.PMO)
                && !sample.isOwnOf(reader.person(), squads.get(sample.squad()))
                && inbox.openAbout(sample.id().value()).stream().anyMatch(item -> inbox.isTurn(item, reader));
    }

    /**
     * Says whether the squad decided as its charter says; the decision stays as it is. Refused: who is not the PMO, is bound to the squad
     * or led or sponsored it then, or whose colleague has claimed it (NotPermitted), one that is answered
     * ({@link CharterSampleMovedOn}), a no without a reason (InvalidInput).
     */
    public CharterSample answer(CharterSampleId id, boolean asChartered, @Nullable String reason, Actor by) {
        CharterSample sample = samples.lock(id).orElseThrow(CharterSamples::unknown);
        if (!by.is(Role.PMO)) {
            throw new NotPermitted("not-the-pmo", "Only the PMO looks at what squads decide by themselves.");
        }
        Squad squad = squads.get(sample.squad());
        if (sample.isOwnOf(by.person(), squad)) {
            throw new NotPermitted(
                    "own-decision",
                    "You belong to %s or sponsor it; somebody else of the PMO looks at what it decided."
                            .formatted(sample.squadName()));
        }
        if (!sample.isWaiting()) {
            throw new CharterSampleMovedOn(sample);
        }
        WorkItem item = inbox.openAbout(id.value()).stream()
                .findFirst()
                .map(open -> inbox.requireTurn(open, by, null))
                .orElseThrow(() -> new CharterSampleMovedOn(sample));
        var checks = new Checks();
        String why =
                asChartered ? checks.optionalText("reason", reason, REASON) : checks.text("reason", reason, REASON);
        checks.done();
        var state = asChartered ? CharterSample.State.AS_CHARTERED : CharterSample.State.NOT_AS_CHARTERED;
        samples.answer(id, state, by.person(), now(), why);
        Map<String, Object> facts = new HashMap<>();
        facts.put("decision", sample.decisionCode());
        if (why != null) {
            facts.put("reason", why);
        }
        record(sample, asChartered ? "charter-sample.as-chartered" : "charter-sample.not-as-chartered", facts, by);
        inbox.complete(item, by, Map.of());
        events.publishEvent(new CharterSampleAnswered(
                id,
                sample.decisionCode(),
                sample.title(),
                sample.gate(),
                sample.charter().code(),
                asChartered,
                why,
                audience(sample, squad)));
        return get(id);
    }

    void lock(CharterSampleId id) {
        samples.lock(id);
    }

    /** Whether the person may not look, for it is their own. */
    boolean isOwn(CharterSampleId id, UserId person) {
        CharterSample sample = get(id);
        return sample.isOwnOf(person, squads.get(sample.squad()));
    }

    Instant remindAt(CharterSample sample) {
        return calendar(sample.portfolio()).halfTime(sample.decidedAt(), sample.dueAt());
    }

    /** The end of the next working day. */
    Instant againAt(CharterSample sample) {
        return calendar(sample.portfolio()).deadline(now(), 1);
    }

    private static Set<UserId> audience(CharterSample sample, Squad today) {
        return Stream.of(sample.lead(), sample.sponsor(), today.lead(), today.sponsor())
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private void record(CharterSample sample, String action, Map<String, ?> facts, Actor by) {
        audit.record(by.did(action, "gate-request", sample.request(), sample.requestCode(), facts));
    }

    private BusinessCalendar calendar(PortfolioId id) {
        Portfolio portfolio = portfolios.get(id);
        return calendars.of(portfolio.region(), portfolio.zone());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static NotFound unknown() {
        return new NotFound("charter-sample-not-found", "There is no such decision in the PMO's sample.");
    }

    /** What a squad has just decided by itself. */
    public record Passed(
            UUID decision,
            String decisionCode,
            UUID request,
            String requestCode,
            String betCode,
            String title,
            String gate,
            Squad squad,
            UnderCharter charter,
            Instant at) {}

    /** Which ones; null where it does not matter. */
    public record Filter(
            CharterSample.@Nullable State state, @Nullable SquadId squad) {}
}
