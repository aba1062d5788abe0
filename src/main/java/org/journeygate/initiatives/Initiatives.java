package org.journeygate.initiatives;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.journeygate.audit.AuditLog;
import org.journeygate.journeys.JourneyId;
import org.journeygate.journeys.MetricId;
import org.journeygate.journeys.PersonaId;
import org.journeygate.journeys.PortfolioId;
import org.journeygate.journeys.Portfolios;
import org.journeygate.journeys.StageId;
import org.journeygate.journeys.StagesRemoved;
import org.journeygate.people.Actor;
import org.journeygate.people.Role;
import org.journeygate.shared.Checks;
import org.journeygate.shared.Codes;
import org.journeygate.shared.Identity;
import org.journeygate.shared.NotFound;
import org.journeygate.shared.NotPermitted;
import org.journeygate.shared.Outdated;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Paged;
import org.journeygate.squads.Squad;
import org.journeygate.squads.SquadDissolved;
import org.journeygate.squads.SquadId;
import org.journeygate.squads.Squads;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The bets: raised, changed, found, and moved on by their gates. */
@Component
@Transactional
public class Initiatives {

    private final InitiativeRepository initiatives;
    private final BoardRepository portfolio;
    private final BetChecks betChecks;
    private final Squads squads;
    private final Portfolios portfolios;
    private final GateModelCatalog gateModels;
    private final Codes codes;
    private final AuditLog audit;
    private final Clock clock;

    Initiatives(
            InitiativeRepository initiatives,
            BoardRepository portfolio,
            BetChecks betChecks,
            Squads squads,
            Portfolios portfolios,
            GateModelCatalog gateModels,
            Codes codes,
            AuditLog audit,
            Clock clock) {
        this.initiatives = initiatives;
        this.portfolio = portfolio;
        this.betChecks = betChecks;
        this.squads = squads;
        this.portfolios = portfolios;
        this.gateModels = gateModels;
        this.codes = codes;
        this.audit = audit;
        this.clock = clock;
    }

    /** The bet; NotFound where there is none. Two statements. */
    @Transactional(readOnly = true)
    public Initiative get(InitiativeId id) {
        return initiatives.find(id).orElseThrow(Initiatives::unknown);
    }

    /** The bet, its row locked until the transaction ends, so that it stays with its squad; NotFound where there is none. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Initiative lock(InitiativeId id) {
        initiatives.lock(id);
        return get(id);
    }

    /** The bet with that code, if there is one. */
    @Transactional(readOnly = true)
    public Optional<Initiative> byCode(String code) {
        return initiatives.find(code);
    }

    /** The bet that an id or a code names; NotFound where there is none. Two statements. */
    @Transactional(readOnly = true)
    public Initiative named(String idOrCode) {
        return Identity.parse(idOrCode)
                .map(InitiativeId::new)
                .map(initiatives::find)
                .orElseGet(() -> initiatives.find(idOrCode))
                .orElseThrow(Initiatives::unknown);
    }

    /** The bets with those ids; unknown ids are left out. At most two statements. */
    @Transactional(readOnly = true)
    public Map<InitiativeId, Initiative> all(Collection<InitiativeId> ids) {
        return initiatives.all(Set.copyOf(ids)).stream().collect(Collectors.toMap(Initiative::id, Function.identity()));
    }

    /**
     * The bets that meet the filter, newest first unless the query says otherwise (raisedAt, code or title; InvalidInput
     * for anything else). Three statements.
     */
    @Transactional(readOnly = true)
    public Paged<Initiative> search(Filter filter, PageQuery query) {
        return initiatives.page(filter, query);
    }

    /** The bets of a journey that were raised before an instant, the newest first, at most {@code most}. At most two statements. */
    @Transactional(readOnly = true)
    public List<Initiative> raisedBefore(JourneyId journey, Instant end, int most) {
        return initiatives.raisedBefore(journey, end, most);
    }

    /**
     * The bets that meet the filter by the gate that they stand before, the newest {@code most} of each gate; active and
     * paused ones where the filter names no status. One statement.
     */
    @Transactional(readOnly = true)
    public Board board(Filter filter, GateModelCatalog.Choice gateModel, int most) {
        return portfolio.board(filter, gateModel, most);
    }

    /** How many bets meet the filter, by gate model, gate and status; the filter's own status, gate and model do not matter. One statement. */
    @Transactional(readOnly = true)
    public List<BetCount> counts(Filter filter) {
        return portfolio.counts(filter);
    }

    /** Whether the person may change that bet as it stands now. */
    @Transactional(readOnly = true)
    public boolean mayChange(Initiative bet, Actor actor) {
        return bet.status() == Initiative.Status.ACTIVE && keeps(squads.get(bet.squad()), actor);
    }

    /**
     * Raises a bet of the squad before the first gate of the gate model. Refused to everybody but the squad's lead, with
     * NotPermitted; for a squad that is dissolved, with {@link SquadDissolved}; NotFound where there is no such squad.
     */
    public Initiative raise(SquadId squad, @Nullable String gateModel, Particulars particulars, Actor by) {
        Squad raising = squads.get(squad);
        if (!by.is(Role.SQUAD_LEAD) || !by.is(raising.lead())) {
            throw new NotPermitted("not-squad-lead", "Only the lead of %s raises its bets.".formatted(raising.name()));
        }
        if (raising.isDissolved()) {
            throw new SquadDissolved(raising);
        }
        var checks = new Checks();
        String model = checks.line("gateModel", gateModel, 60);
        Optional<GateModelCatalog.Choice> choice = gateModels.choice(model);
        checks.that(
                model.isEmpty() || choice.isPresent(), "gateModel", "is no gate model: choose one of those on offer");
        BetChecks.Checked checked = betChecks.check(particulars, portfolios.get(raising.portfolio()), null, checks);
        Initiative bet = new Initiative(
                InitiativeId.next(),
                0,
                codes.next("BT"),
                checked.title(),
                raising.portfolio(),
                squad,
                checked.journey(),
                checked.stages(),
                checked.persona(),
                checked.change(),
                checked.promise(),
                checked.expectedValue(),
                checked.cost(),
                checked.people(),
                checked.reversible(),
                checked.risk(),
                model,
                choice.orElseThrow().first().key(),
                Initiative.Status.ACTIVE,
                by.person(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        initiatives.insert(bet);
        record("initiative.raised", bet, by);
        return bet;
    }

    /**
     * Changes what a bet says. Refused to everybody but the squad's lead and the PMO with NotPermitted, with
     * {@link BetNotActive} once it is paused, stopped or finished, with Outdated where {@code seenVersion} is not the
     * present one.
     */
    public Initiative change(InitiativeId id, int seenVersion, Particulars particulars, Actor by) {
        Initiative present = get(id);
        if (!keeps(squads.get(present.squad()), by)) {
            throw new NotPermitted("not-squad-lead", "Only the squad's lead and the PMO change this bet.");
        }
        if (present.status() != Initiative.Status.ACTIVE) {
            throw new BetNotActive(present.code(), present.status());
        }
        Outdated.check(seenVersion, present.version());
        BetChecks.Checked checked =
                betChecks.check(particulars, portfolios.get(present.portfolio()), present.promise(), new Checks());
        Initiative changed = new Initiative(
                id,
                seenVersion,
                present.code(),
                checked.title(),
                present.portfolio(),
                present.squad(),
                checked.journey(),
                checked.stages(),
                checked.persona(),
                checked.change(),
                checked.promise(),
                checked.expectedValue(),
                checked.cost(),
                checked.people(),
                checked.reversible(),
                checked.risk(),
                present.gateModel(),
                present.gate(),
                present.status(),
                present.author(),
                present.raisedAt());
        if (!initiatives.update(changed, present.stages())) {
            Outdated.check(seenVersion, get(id).version());
        }
        record("initiative.changed", changed, by);
        return get(id);
    }

    /**
     * A gate let the bet go on: it now stands before {@code nextGate}, or is finished where that is null; a paused bet is
     * active again. Refused with {@link BetNotActive} once it is stopped or finished. Joins the caller's transaction.
     *
     * @param code the bet's, which the caller has, for the audit log
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void moveOn(InitiativeId id, String code, @Nullable String nextGate, Actor by) {
        var status = nextGate == null ? Initiative.Status.FINISHED : Initiative.Status.ACTIVE;
        if (!initiatives.move(id, status, nextGate)) {
            throw new BetNotActive(code, get(id).status());
        }
        Map<String, Object> facts = new HashMap<>();
        facts.put("status", status.name());
        if (nextGate != null) {
            facts.put("gate", nextGate);
        }
        audit.record(by.did("initiative.moved-on", "initiative", id.value(), code, facts));
    }

    /**
     * A gate paused or stopped the bet. Refused with {@link BetNotActive} once it is stopped or finished. Joins the
     * caller's transaction.
     *
     * @param code the bet's, which the caller has, for the audit log
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(InitiativeId id, String code, Initiative.Status status, Actor by) {
        if (status != Initiative.Status.PAUSED && status != Initiative.Status.STOPPED) {
            throw new IllegalArgumentException("A gate pauses or stops a bet; " + status + " is neither");
        }
        if (!initiatives.move(id, status)) {
            throw new BetNotActive(code, get(id).status());
        }
        String action = status == Initiative.Status.PAUSED ? "initiative.paused" : "initiative.stopped";
        audit.record(by.did(action, "initiative", id.value(), code, Map.of()));
    }

    @EventListener
    void on(StagesRemoved event) {
        if (initiatives.usesAny(event.stages())) {
            throw new StageStillPromised();
        }
    }

    private static boolean keeps(Squad squad, Actor actor) {
        return actor.is(Role.PMO) || actor.is(Role.SQUAD_LEAD) && actor.is(squad.lead());
    }

    private void record(String action, Initiative bet, Actor by) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("title", bet.title());
        facts.put("squad", bet.squad().value().toString());
        facts.put("gateModel", bet.gateModel());
        facts.put("gate", Objects.requireNonNullElse(bet.gate(), ""));
        facts.put("risk", bet.risk().name());
        if (bet.cost() != null) {
            facts.put("cost", bet.cost().toPlainString());
        }
        audit.record(by.did(action, "initiative", bet.id().value(), bet.code(), facts));
    }

    private static NotFound unknown() {
        return new NotFound("initiative-not-found", "There is no such bet.");
    }

    /**
     * Which bets; null where it does not matter.
     *
     * @param text is looked for in title and code
     * @param theme id of the strategic theme that the bet's plan names
     */
    public record Filter(
            @Nullable PortfolioId portfolio,
            @Nullable SquadId squad,
            @Nullable JourneyId journey,
            Initiative.@Nullable Status status,
            @Nullable String gateModel,
            @Nullable String gate,
            @Nullable String text,
            @Nullable UUID theme) {

        /** Every bet. */
        public static final Filter ALL = new Filter(null, null, null, null, null, null, null, null);

        Filter ofModel(String model) {
            return new Filter(portfolio, squad, journey, status, model, gate, text, theme);
        }

        Filter anywhere() {
            return new Filter(portfolio, squad, journey, null, null, null, text, theme);
        }
    }

    /**
     * What is said about a bet, as it was typed.
     *
     * @param stages at least one of the journey's
     * @param change what is to be done, as it reads after "We believe that …"
     * @param promise null or empty while nobody has said
     * @param cost money, in the portfolio's currency
     * @param people full-time equivalents
     */
    public record Particulars(
            @Nullable String title,
            @Nullable JourneyId journey,
            List<StageId> stages,
            @Nullable PersonaId persona,
            @Nullable String change,
            @Nullable Promised promise,
            @Nullable String expectedValue,
            @Nullable BigDecimal cost,
            @Nullable BigDecimal people,
            @Nullable Boolean reversible,
            Initiative.@Nullable Risk risk) {

        public Particulars {
            stages = List.copyOf(stages);
        }
    }

    /**
     * What is said about the promise, as it was typed.
     *
     * @param toHigh the same as {@code toLow} where it is null
     * @param probability 1 to 99 per cent, or null
     */
    public record Promised(
            @Nullable MetricId metric,
            @Nullable BigDecimal from,
            @Nullable BigDecimal toLow,
            @Nullable BigDecimal toHigh,
            @Nullable LocalDate by,
            @Nullable Integer probability) {

        boolean isEmpty() {
            return metric == null
                    && from == null
                    && toLow == null
                    && toHigh == null
                    && by == null
                    && probability == null;
        }
    }
}
