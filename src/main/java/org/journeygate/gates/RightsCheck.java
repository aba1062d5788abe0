package org.journeygate.gates;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.journeygate.gates.confirmations.Confirmation;
import org.journeygate.gates.confirmations.Confirmations;
import org.journeygate.gates.rights.CharterLines;
import org.journeygate.gates.rights.Finding;
import org.journeygate.gates.rights.RightsAccount;
import org.journeygate.gates.rights.RightsTable;
import org.journeygate.gates.rights.Spending;
import org.journeygate.gates.rights.UnderCharter;
import org.journeygate.gates.sideeffects.SideEffectStore;
import org.journeygate.initiatives.Initiative;
import org.journeygate.journeys.JourneyId;
import org.journeygate.journeys.Portfolio;
import org.journeygate.journeys.Portfolios;
import org.journeygate.journeys.StageId;
import org.journeygate.people.UserId;
import org.journeygate.squads.Squad;
import org.journeygate.squads.charters.Charter;
import org.journeygate.squads.charters.Charters;
import org.journeygate.squads.charters.Mandate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gathers what the decision table looks at, and asks it: whether a squad passes a gate by itself. Two statements without a charter, seven with one. */
@Component
class RightsCheck {

    private final Charters charters;
    private final Confirmations confirmations;
    private final RightsAccount account;
    private final RightsTable table;
    private final SideEffectStore effects;
    private final GateModels models;
    private final Portfolios portfolios;
    private final Schedule schedule;
    private final JdbcClient database;

    RightsCheck(
            Charters charters,
            Confirmations confirmations,
            RightsAccount account,
            RightsTable table,
            SideEffectStore effects,
            GateModels models,
            Portfolios portfolios,
            Schedule schedule,
            JdbcClient database) {
        this.charters = charters;
        this.confirmations = confirmations;
        this.account = account;
        this.table = table;
        this.effects = effects;
        this.models = models;
        this.portfolios = portfolios;
        this.schedule = schedule;
        this.database = database;
    }

    /** What is found about the request as it, its bet and the squad's charter stand now. */
    Finding find(GateRequest request, Initiative bet, Squad squad, ChosenPanel panel, Said answered) {
        Portfolio portfolio = portfolios.get(request.portfolioId());
        LocalDate today = LocalDate.ofInstant(schedule.now(), portfolio.zone());
        var asking = new Asking(
                request,
                bet,
                panel,
                portfolio,
                portfolio.fiscal().quarterOf(today).from());
        Charter charter = charters.inForce(squad.id(), today).orElse(null);
        return charter == null
                ? finding(asking, null, RightsTable.NO_CHARTER, null)
                : under(charter, asking, squad, answered);
    }

    private Finding under(Charter charter, Asking asking, Squad squad, Said answered) {
        GateRequest request = asking.request();
        Initiative bet = asking.bet();
        Mandate.Rights rights = charter.mandate().rights();
        BigDecimal cost = bet.cost() == null ? BigDecimal.ZERO : bet.cost();
        Spending spending = Spending.of(
                account.grants(request.squadId(), asking.quarter(), asking.since(), bet.id()),
                bet.id(),
                bet.journey(),
                stages(bet),
                asking.quarter(),
                cost);
        List<Confirmation> said = confirmations.of(request.id().value()).stream()
                .filter(one -> one.state() != Confirmation.State.CONFIRMED || isOutside(one, squad))
                .toList();
        var asked = new RightsTable.Asked(
                true,
                panelBefore(request),
                models.version(request.gateModel(), request.gateModelVersion())
                        .after(request.gate())
                        .isEmpty(),
                bet.reversible(),
                Boolean.TRUE.equals(rights.irreversible()),
                isWithin(rights, bet.journey()),
                effects.of(request.id().value()).mayWorsen().stream().allMatch(journey -> isWithin(rights, journey)),
                bet.risk().ordinal() + 1,
                rights.risk() == null ? 0 : rights.risk().ordinal() + 1,
                spending.decision(),
                orNothing(rights.perDecision()),
                spending.quarter(),
                orNothing(rights.perQuarter()),
                Confirmation.isGiven(said, Confirmation.Kind.COST, bet.cost(), bet.reversible()),
                Confirmation.isGiven(said, Confirmation.Kind.REVERSIBILITY, bet.cost(), bet.reversible()),
                answered.of(charter));
        return finding(asking, charter, table.limit(asked), new Held(asked, spending));
    }

    private static Finding finding(Asking asking, @Nullable Charter charter, String limit, @Nullable Held held) {
        Initiative bet = asking.bet();
        ChosenPanel panel = asking.panel();
        boolean decision = limit.equals(RightsTable.PER_DECISION);
        boolean quarter = limit.equals(RightsTable.PER_QUARTER) || limit.equals(RightsTable.INSIDE);
        return new Finding(
                limit,
                asking.request().squadId(),
                bet.id(),
                bet.journey(),
                bet.stages().stream().map(StageId::value).toList(),
                asking.quarter(),
                bet.cost(),
                held == null ? BigDecimal.ZERO : held.spending().taken(),
                held == null || !decision && !quarter
                        ? null
                        : decision ? held.asked().decisionMoney() : held.asked().quarterMoney(),
                held == null || !decision && !quarter
                        ? null
                        : decision ? held.asked().perDecision() : held.asked().perQuarter(),
                asking.portfolio().currency().getCurrencyCode(),
                charter == null ? null : new UnderCharter(charter.id().value(), charter.code(), charter.number()),
                panel.tier() == Tier.LIGHT
                        ? Math.min(1, panel.places().size())
                        : panel.places().size(),
                held == null ? CharterLines.NONE : held.asked().lines());
    }

    /** Whether a panel decided on this gate of the bet, or had it before it was withdrawn. */
    private boolean panelBefore(GateRequest request) {
        return request.round() > 1
                || database.sql("""
                                select count(*) from gate_request
                                where initiative_id = ? and gate = ? and id <> ? and kind = 'GATE'
                                  and (status = 'DECIDED' or under_vote = true)
                                """)
                                .params(
                                        request.initiativeId().value(),
                                        request.gate(),
                                        request.id().value())
                                .query(Long.class)
                                .single()
                        > 0;
    }

    /** Who confirmed may have come into the squad since, or the bet into theirs. */
    private static boolean isOutside(Confirmation confirmed, Squad squad) {
        UserId by = confirmed.answeredBy();
        return by == null || !squad.isBound(by);
    }

    private static boolean isWithin(Mandate.Rights rights, JourneyId journey) {
        return rights.journeys().stream().anyMatch(within -> within.id().equals(journey.value()));
    }

    private static Set<UUID> stages(Initiative bet) {
        Set<UUID> stages = new HashSet<>();
        bet.stages().forEach(stage -> stages.add(stage.value()));
        return stages;
    }

    private static BigDecimal orNothing(@Nullable BigDecimal money) {
        return money == null ? BigDecimal.ZERO : money;
    }

    /** What is said of the charter's lines: an answer about the version in force, nothing, or, for a look ahead, that none applies. */
    interface Said {

        Said NONE_APPLIES = charter -> new CharterLines(charter.mandate().mustEscalate(), List.of());

        CharterLines of(Charter charter);

        /** The answer counts for the version that it is about; of another nothing is said. */
        static Said answer(@Nullable LinesAnswer answer) {
            return charter -> new CharterLines(
                    charter.mandate().mustEscalate(),
                    answer != null && answer.charter().equals(charter.code()) ? answer.applying() : null);
        }
    }

    /** Who asks for what, and in which quarter. */
    private record Asking(
            GateRequest request, Initiative bet, ChosenPanel panel, Portfolio portfolio, LocalDate quarter) {

        Instant since() {
            return quarter.atStartOfDay(portfolio.zone()).toInstant();
        }
    }

    /** What was held against what. */
    private record Held(RightsTable.Asked asked, Spending spending) {}
}
