package org.journeygate.gates;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.journeygate.gates.confirmations.Confirmation;
import org.journeygate.gates.confirmations.Confirmations;
import org.journeygate.gates.sideeffects.Effect;
import org.journeygate.gates.sideeffects.MatrixDraft;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.InitiativeFixtures;
import org.journeygate.initiatives.Initiatives;
import org.journeygate.journeys.Journey;
import org.journeygate.journeys.Journeys;
import org.journeygate.people.Actor;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.squads.Squad;
import org.journeygate.squads.Squads;
import org.journeygate.squads.charters.Charter;
import org.journeygate.squads.charters.CharterApprovals;
import org.journeygate.squads.charters.CharterFixtures;
import org.journeygate.squads.charters.CharterParticulars;
import org.journeygate.squads.charters.Charters;
import org.journeygate.squads.charters.RiskClass;
import org.springframework.stereotype.Component;

/** Squads with a charter in force, and requests that are confirmed by finance and engineer. */
@Component
public class RightsFixtures {

    private static final LocalDate UNTIL = LocalDate.of(2026, 12, 31);

    private final InitiativeFixtures bets;
    private final Initiatives initiatives;
    private final Journeys journeys;
    private final CharterFixtures words;
    private final Charters charters;
    private final CharterApprovals approvals;
    private final GateRequestFixtures gates;
    private final Rights rights;
    private final Submissions submissions;
    private final GateRequests requests;
    private final Squads squads;
    private final SideEffects effects;
    private final Confirmations confirmations;
    private final PeopleFixtures people;

    RightsFixtures(
            InitiativeFixtures bets,
            Initiatives initiatives,
            Journeys journeys,
            CharterFixtures words,
            Charters charters,
            CharterApprovals approvals,
            GateRequestFixtures gates,
            Rights rights,
            Submissions submissions,
            GateRequests requests,
            Squads squads,
            SideEffects effects,
            Confirmations confirmations,
            PeopleFixtures people) {
        this.bets = bets;
        this.initiatives = initiatives;
        this.journeys = journeys;
        this.words = words;
        this.charters = charters;
        this.approvals = approvals;
        this.gates = gates;
        this.rights = rights;
        this.submissions = submissions;
        this.requests = requests;
        this.squads = squads;
        this.effects = effects;
        this.confirmations = confirmations;
        this.people = people;
    }

    /** A squad that decides by itself on the journey First purchase up to a medium risk, what can be undone. */
    public Squad squad(String name, String perDecision, String perQuarter) {
        Squad squad = bets.squad(name);
        words.headed(words.portfolio());
        charter(squad, perDecision, perQuarter, RiskClass.MEDIUM, false);
        return squad;
    }

    /** A charter of the squad with those rights, in force from today on. */
    public Charter charter(Squad squad, String perDecision, String perQuarter, RiskClass risk, boolean irreversible) {
        Charter draft = charters.draft(squad.id(), gates.lead());
        CharterParticulars said = words.words(squad, LocalDate.of(2026, 3, 2), UNTIL);
        charters.write(
                draft.id(),
                draft.version(),
                new CharterParticulars(
                        said.purpose(),
                        said.stageIds(),
                        said.members(),
                        said.success(),
                        new CharterParticulars.Rights(
                                new BigDecimal(perDecision),
                                new BigDecimal(perQuarter),
                                List.of(bets.firstPurchase(words.portfolio())
                                        .id()
                                        .value()),
                                risk,
                                irreversible),
                        said.mustEscalate(),
                        said.escalationPath(),
                        said.workingAgreements(),
                        said.validFrom(),
                        said.validUntil()),
                gates.lead());
        approvals.submit(draft.id(), gates.lead());
        words.heard(approvals.check(draft.id(), true, null, gates.pmo()));
        return approvals.decide(draft.id(), CharterApprovals.Verdict.APPROVE, null, words.sponsor());
    }

    /** A bet of the squad that costs so much and can be undone. */
    public Initiative bet(Squad squad, String title, String cost) {
        return bet(squad, title, cost, true, Initiative.Risk.MEDIUM);
    }

    /** A bet of the squad on the first stage of First purchase. */
    public Initiative bet(Squad squad, String title, String cost, boolean reversible, Initiative.Risk risk) {
        Initiative bet = bets.bet(squad, title);
        return costing(bet, cost, reversible, risk);
    }

    /** The bet, costing so much from now on. */
    public Initiative costing(Initiative bet, String cost, boolean reversible, Initiative.Risk risk) {
        Initiatives.Particulars said = bets.particulars(bet.title(), journeys.get(bet.journey()));
        return initiatives.change(
                bet.id(),
                initiatives.get(bet.id()).version(),
                new Initiatives.Particulars(
                        said.title(),
                        said.journey(),
                        said.stages(),
                        said.persona(),
                        said.change(),
                        said.promise(),
                        said.expectedValue(),
                        new BigDecimal(cost),
                        said.people(),
                        reversible,
                        risk),
                gates.lead());
    }

    /** A ready draft for the bet's next gate, cost and reversibility confirmed. */
    public GateRequestId confirmed(Initiative bet) {
        GateRequestId id = gates.ready(bet);
        confirm(id, Confirmation.Kind.COST);
        if (bet.reversible()) {
            confirm(id, Confirmation.Kind.REVERSIBILITY);
        }
        return id;
    }

    /** Asks for the gate; the lead says that none of the lines applies that the charter in force, if any, never leaves to the squad. */
    public GateRequestStatus submit(GateRequestId id) {
        return submissions.submit(id, none(id), gates.lead());
    }

    /** The lead says that none of the charter's lines applies; null where none is in force. */
    public LinesAnswer none(GateRequestId id) {
        return charters.inForce(squads.get(requests.get(id).squad()))
                .map(charter -> new LinesAnswer(charter.code(), List.of()))
                .orElse(null);
    }

    /** Asks for it and has it confirmed. */
    public Confirmation confirm(GateRequestId id, Confirmation.Kind kind) {
        Confirmation asked = rights.ask(id, kind, gates.lead());
        return confirmations.answer(asked.id(), true, null, confirmer(kind));
    }

    /** The request says that its bet does this to the other journey. */
    public void touching(GateRequestId id, Journey other, Effect effect) {
        var row = new MatrixDraft.Row(other.id(), null, effect, "As two shops tell");
        effects.say(id, null, new MatrixDraft(null, List.of(row)), false, gates.lead());
    }

    public Actor confirmer(Confirmation.Kind kind) {
        return people.person(kind == Confirmation.Kind.COST ? "finance" : "engineer")
                .acting();
    }
}
