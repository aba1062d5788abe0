package org.journeygate.initiatives.winddown;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.InitiativeFixtures;
import org.journeygate.initiatives.Initiatives;
import org.journeygate.people.Actor;
import org.journeygate.people.PeopleFixtures;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Stopped bets with their wind-down lists, without the gate that stopped them. */
@Component
public class WindDownFixtures {

    private final WindDowns windDowns;
    private final Initiatives initiatives;
    private final InitiativeFixtures bets;
    private final PeopleFixtures people;
    private final TransactionOperations transaction;

    WindDownFixtures(
            WindDowns windDowns,
            Initiatives initiatives,
            InitiativeFixtures bets,
            PeopleFixtures people,
            TransactionOperations transaction) {
        this.windDowns = windDowns;
        this.initiatives = initiatives;
        this.bets = bets;
        this.people = people;
        this.transaction = transaction;
    }

    /** A new bet, stopped now, its list given twenty working days. */
    public Initiative stopped(String title) {
        people.pmo("pmo");
        Initiative bet = bets.bet(title);
        transaction.executeWithoutResult(status -> {
            initiatives.settle(bet.id(), bet.code(), Initiative.Status.STOPPED, Actor.SYSTEM);
            windDowns.begin(bet.id(), "DE-2026-0001", 20);
        });
        return initiatives.get(bet.id());
    }

    /** The line of that kind. */
    public Line line(Initiative bet, Line.Kind kind) {
        return windDowns.get(bet.id()).lines().stream()
                .filter(line -> line.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    /** A new bet that goes on. */
    public Initiative going(String title) {
        return bets.bet(title);
    }

    /** The lead answers the line of that kind. */
    public void answer(Initiative bet, Line.Kind kind, Answer answer) {
        windDowns.answer(
                bet.id(), line(bet, kind).id(), answer, people.lead("lead").acting());
    }

    /** The lead says of each open line but the first {@code left} ones that there is nothing to do. */
    public void answerAllBut(int left, Initiative bet, Actor actor) {
        windDowns.get(bet.id()).lines().stream()
                .filter(Line::isOpen)
                .skip(left)
                .forEach(line -> windDowns.answer(bet.id(), line.id(), nothing("There never was one"), actor));
    }

    public static Answer nothing(String why) {
        return new Answer(Line.State.NOTHING_TO_DO, null, why, null);
    }

    public static Answer done(LocalDate day, String note, String freed) {
        return new Answer(Line.State.DONE, day, note, freed == null ? null : new BigDecimal(freed));
    }
}
