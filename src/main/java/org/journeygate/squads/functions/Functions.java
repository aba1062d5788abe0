package org.journeygate.squads.functions;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.journeygate.audit.AuditLog;
import org.journeygate.journeys.PortfolioId;
import org.journeygate.journeys.Portfolios;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.people.Person;
import org.journeygate.people.Role;
import org.journeygate.people.UserId;
import org.journeygate.shared.Checks;
import org.journeygate.shared.NotPermitted;
import org.journeygate.shared.Outdated;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who heads the functions of each portfolio, and who confirms cost and reversibility: kept by the PMO and administrators, read by everybody. */
@Component
@Transactional
public class Functions {

    private final FunctionRepository functions;
    private final Portfolios portfolios;
    private final People people;
    private final AuditLog audit;

    Functions(FunctionRepository functions, Portfolios portfolios, People people, AuditLog audit) {
        this.functions = functions;
        this.portfolios = portfolios;
        this.people = people;
        this.audit = audit;
    }

    /** Those of the portfolio; nobody, in version 0, where nothing was ever said. One statement. */
    @Transactional(readOnly = true)
    public FunctionHeads of(PortfolioId portfolio) {
        return functions.all(List.of(portfolio)).getOrDefault(portfolio, FunctionHeads.empty(portfolio));
    }

    /** Those of several portfolios, each with an entry. One statement. */
    @Transactional(readOnly = true)
    public Map<PortfolioId, FunctionHeads> all(Collection<PortfolioId> several) {
        Map<PortfolioId, FunctionHeads> found = new HashMap<>(functions.all(several));
        several.forEach(portfolio -> found.putIfAbsent(portfolio, FunctionHeads.empty(portfolio)));
        return found;
    }

    /** Whether the person may say who heads what. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean mayKeep(Actor actor) {
        return actor.is(Role.PMO) || actor.is(Role.ADMINISTRATOR);
    }

    /** Refuses with NotPermitted who may not say who heads what. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void requireKeeper(Actor actor) {
        if (!mayKeep(actor)) {
            throw new NotPermitted(
                    "not-steward",
                    "Only the PMO and administrators say who heads a function and who confirms. Ask one of them.");
        }
    }

    /**
     * Says who heads what in the portfolio, all at once. Refused: who may not (NotPermitted), another version than the present
     * one (Outdated), somebody who newly comes in without an active account (InvalidInput); NotFound where there is no such
     * portfolio.
     */
    public FunctionHeads write(PortfolioId portfolio, int seenVersion, Particulars said, Actor by) {
        requireKeeper(by);
        FunctionHeads present = of(portfolios.get(portfolio).id());
        Outdated.check(seenVersion, present.version());
        check(said, present);
        var changed = new FunctionHeads(
                portfolio, seenVersion, said.heads(), said.costConfirmer(), said.reversibilityConfirmer());
        if (!functions.write(changed)) {
            Outdated.check(seenVersion, of(portfolio).version());
        }
        audit.record(by.did(
                "functions.changed",
                "portfolio",
                portfolio.value(),
                portfolios.get(portfolio).key(),
                facts(changed)));
        return of(portfolio);
    }

    private void check(Particulars said, FunctionHeads present) {
        Set<UserId> alreadyIn = everybodyIn(
                new Particulars(present.heads(), present.costConfirmer(), present.reversibilityConfirmer()));
        Map<UserId, Person> found = people.all(everybodyIn(said));
        var checks = new Checks();
        said.heads().forEach((function, head) -> require("heads." + function, head, found, alreadyIn, checks));
        require("costConfirmerId", said.costConfirmer(), found, alreadyIn, checks);
        require("reversibilityConfirmerId", said.reversibilityConfirmer(), found, alreadyIn, checks);
        checks.done();
    }

    private static void require(
            String field, @Nullable UserId id, Map<UserId, Person> found, Set<UserId> alreadyIn, Checks checks) {
        Person person = id == null ? null : found.get(id);
        checks.that(
                id == null || alreadyIn.contains(id) || person != null && person.active(),
                field,
                "is nobody with an active account: choose another");
    }

    private static Set<UserId> everybodyIn(Particulars said) {
        Set<UserId> everybody = new HashSet<>(said.heads().values());
        if (said.costConfirmer() != null) {
            everybody.add(said.costConfirmer());
        }
        if (said.reversibilityConfirmer() != null) {
            everybody.add(said.reversibilityConfirmer());
        }
        return everybody;
    }

    private static Map<String, Object> facts(FunctionHeads said) {
        Map<String, Object> facts = new HashMap<>();
        said.heads()
                .forEach((function, head) ->
                        facts.put(function.name(), head.value().toString()));
        if (said.costConfirmer() != null) {
            facts.put("costConfirmer", said.costConfirmer().value().toString());
        }
        if (said.reversibilityConfirmer() != null) {
            facts.put(
                    "reversibilityConfirmer",
                    said.reversibilityConfirmer().value().toString());
        }
        return facts;
    }

    /** Who heads what, and who confirms. */
    public record Particulars(
            Map<SquadFunction, UserId> heads,
            @Nullable UserId costConfirmer,
            @Nullable UserId reversibilityConfirmer) {

        public Particulars {
            heads = Map.copyOf(heads);
        }
    }
}
