package org.journeygate.squads.charters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.journeygate.DatabaseTest;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.shared.Refusal;
import org.journeygate.squads.Squad;
import org.journeygate.workflow.TimeMachine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever is done in whatever order, and refused or not: never two versions in force, and none is changed by a later one. */
@DatabaseTest
class CharterIntervalsTests {

    private static final int DEEDS = 60;

    @Autowired
    CharterFixtures fixtures;

    @Autowired
    Charters charters;

    @Autowired
    CharterApprovals approvals;

    @Autowired
    PeopleFixtures people;

    @Autowired
    TimeMachine time;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient database;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void keepsOneInForceAndLeavesEarlierOnesAlone(long seed) {
        Squad squad = fixtures.squad("Basket");
        Random chance = new Random(seed);
        Map<CharterId, Mandate> frozen = new HashMap<>();
        boolean everInForce = false;
        for (int deed = 0; deed < DEEDS; deed++) {
            doSomething(squad, chance);
            List<Charter> all = charters.of(squad, fixtures.pmo());
            assertThat(all.stream().filter(Charter::isOpen).count()).isLessThanOrEqualTo(1);
            assertThat(all.stream()
                            .filter(one -> one.state() == Charter.State.IN_FORCE)
                            .count())
                    .isLessThanOrEqualTo(1);
            for (Charter one : all) {
                if (!one.isEditable()) {
                    Mandate before = frozen.putIfAbsent(one.id(), one.mandate());
                    assertThat(before == null || before.equals(one.mandate()))
                            .as("%s keeps its words", one.code())
                            .isTrue();
                } else {
                    frozen.remove(one.id());
                }
            }
            everInForce |= all.stream().anyMatch(one -> one.inForceFrom() != null);
        }
        assertThat(everInForce).isTrue();
        LocalDate last = today().plusDays(30);
        List<Charter> all = charters.of(squad, fixtures.pmo());
        for (LocalDate day = LocalDate.of(2026, 3, 1); day.isBefore(last); day = day.plusDays(1)) {
            LocalDate that = day;
            List<Charter> then =
                    all.stream().filter(one -> one.isInForceOn(that)).toList();
            assertThat(then).as("in force on %s", that).hasSizeLessThanOrEqualTo(1);
            assertThat(charters.inForce(squad.id(), that).map(Charter::id).stream()
                            .toList())
                    .isEqualTo(then.stream().map(Charter::id).toList());
        }
    }

    @Test
    void isRefusedByTheDatabaseToHaveTwoInForceOrInTheMake() {
        Squad squad = fixtures.squad("Basket");
        LocalDate today = today();
        Charter former = fixtures.approved(squad, today, today.plusMonths(3));
        Charter draft = charters.draft(squad.id(), fixtures.lead());

        for (String column : List.of("in_force_of", "open_of")) {
            Charter other = column.equals("open_of") ? former : draft;
            assertThatThrownBy(() -> database.sql("update charter set " + column + " = ? where id = ?")
                            .params(squad.id().value(), other.id().value())
                            .update())
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    @Test
    void beginsOneDraftAndOneRenewalForManyAtOnce() throws Exception {
        Squad squad = fixtures.squad("Basket");

        assertThat(together(() -> charters.draft(squad.id(), fixtures.lead()))).isEqualTo(1);

        Charter draft = charters.openFor(squad, fixtures.lead()).orElseThrow();
        charters.write(
                draft.id(), draft.version(), fixtures.words(squad, today(), today().plusDays(20)), fixtures.lead());
        assertThat(together(() -> approvals.submit(draft.id(), fixtures.lead())))
                .isEqualTo(1);
        approvals.check(draft.id(), true, null, fixtures.pmo());
        fixtures.heard(draft);
        assertThat(together(
                        () -> approvals.decide(draft.id(), CharterApprovals.Verdict.APPROVE, null, fixtures.sponsor())))
                .isEqualTo(1);
        assertThat(together(() -> approvals.renew(draft.id(), fixtures.lead()))).isEqualTo(1);
    }

    /** How many of those who do it at once are not refused. */
    private static long together(Callable<?> deed) throws Exception {
        ExecutorService several = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Boolean>> deeds = Collections.nCopies(4, () -> {
                try {
                    deed.call();
                    return true;
                } catch (Refusal refused) {
                    return false;
                }
            });
            long done = 0;
            for (Future<Boolean> one : several.invokeAll(deeds)) {
                done += one.get() ? 1 : 0;
            }
            return done;
        } finally {
            several.shutdown();
        }
    }

    private void doSomething(Squad squad, Random chance) {
        List<Charter> all = charters.of(squad, fixtures.pmo());
        Charter one = all.isEmpty() ? null : all.get(chance.nextInt(Math.min(2, all.size())));
        LocalDate today = today();
        try {
            switch (chance.nextInt(11)) {
                case 0 -> fixtures.ready(squad, today, today.plusDays(20 + chance.nextInt(60)));
                case 1 -> fixtures.approved(squad, today.plusDays(chance.nextInt(9)), today.plusDays(70));
                case 2 -> approvals.submit(one(one).id(), fixtures.lead());
                case 3 -> approvals.check(one(one).id(), chance.nextBoolean(), "Because", fixtures.pmo());
                case 4 -> fixtures.heard(one(one));
                case 5 -> approvals.decide(one(one).id(), CharterApprovals.Verdict.APPROVE, null, fixtures.sponsor());
                case 6 -> approvals.renew(one(one).id(), fixtures.lead());
                case 7 -> charters.amend(one(one).id(), fixtures.lead());
                case 8 -> {
                    if (chance.nextInt(4) == 0) {
                        approvals.retire(one(one).id(), "Done", fixtures.lead());
                    }
                }
                case 9 -> {
                    if (chance.nextInt(3) == 0) {
                        approvals.withdraw(one(one).id(), null, fixtures.lead());
                    }
                }
                default -> time.advanceTo(clock.instant().plus(Duration.ofDays(1 + chance.nextInt(20))));
            }
        } catch (Refusal refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }

    private static Charter one(Charter charter) {
        if (charter == null) {
            throw Charters.unknown();
        }
        return charter;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), fixtures.portfolio().zone());
    }
}
