package org.journeygate.reviews;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.journeygate.DatabaseTest;
import org.journeygate.MovableClock;
import org.journeygate.audit.AuditLog;
import org.journeygate.calendars.FiscalCalendar;
import org.journeygate.inbox.Inbox;
import org.journeygate.journeys.Portfolio;
import org.journeygate.journeys.PortfolioFixtures;
import org.journeygate.journeys.Portfolios;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.squads.functions.SquadFunction;
import org.journeygate.workflow.TimeMachine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Three years of quarters: four portfolios in three zones, by months and by weeks, with three journeys each. What people do follows a
 * table made by hand, quarter by quarter, and so does what it counts as. From July 2026 until two weeks into October nothing ran.
 */
@DatabaseTest
class YearsOfReviewsTests {

    private static final int QUARTERS = 12;
    private static final Instant DOWN = Instant.parse("2026-07-01T00:00:00Z");
    private static final Instant UP = Instant.parse("2026-10-14T09:00:00Z");

    /**
     * What happens in the quarters of a portfolio by turns. Words: on time (t), late (l), after the meeting (a), never (n), let go (w).
     * Columns: the three briefs, the pack checked, circulated, read by three members, met, minutes; then what they count as.
     */
    private static final List<Turn> TURNS = List.of(
            new Turn("ttt t t ttt t t", "OOO O O OOO O O"),
            new Turn("tln t t tla t t", "OLM O O OLM O O"),
            new Turn("wtt l t ttn t l", "WOO L O OOM O L"),
            new Turn("nnn n n nnn t n", "MMM M B BBB O M"),
            new Turn("tta t n nnn n n", "OOM O M BBB M B"),
            new Turn("ltt t l tln t w", "LOO O L OLM O W"));

    @Autowired
    PortfolioFixtures fixtures;

    @Autowired
    Portfolios portfolios;

    @Autowired
    PeopleFixtures people;

    @Autowired
    People everybody;

    @Autowired
    Cadences cadences;

    @Autowired
    Reviews reviews;

    @Autowired
    Obligations obligations;

    @Autowired
    Inbox inbox;

    @Autowired
    MovableClock clock;

    @Autowired
    TimeMachine time;

    @Autowired
    AuditLog audit;

    private final TreeMap<Instant, List<Runnable>> diary = new TreeMap<>();

    @Test
    void opensEachOnceAndClassifiesEverythingAsTheTableSays() {
        List<Portfolio> units = List.of(
                unit("retail", "Europe/London", "gb", 4, FiscalCalendar.Cut.MONTHS, 1),
                unit("works", "Europe/Berlin", "de", 1, FiscalCalendar.Cut.MONTHS, 3),
                unit("stores", "America/New_York", "us", 2, FiscalCalendar.Cut.WEEKS_TO_NEAREST, 6),
                unit("online", "Europe/London", "gb", 9, FiscalCalendar.Cut.WEEKS_TO_LAST, 2));
        Map<Review, Turn> told = new HashMap<>();
        Set<ReviewId> seen = new HashSet<>();
        Instant end = Instant.parse("2029-03-31T00:00:00Z");

        while (clock.instant().isBefore(end)) {
            Instant next = next(units, end);
            if (clock.instant().isBefore(DOWN) && !next.isBefore(DOWN)) {
                clock.moveTo(UP);
                time.runDue();
            } else {
                time.advanceTo(next);
            }
            actsDue();
            for (Portfolio unit : units) {
                for (Review review : reviews.between(unit.id(), LocalDate.EPOCH, LocalDate.of(2030, 1, 1))) {
                    if (seen.add(review.id())) {
                        int number = (int) seen.stream()
                                .map(reviews::get)
                                .filter(one -> one.portfolio().equals(unit.id()))
                                .count();
                        Turn turn = TURNS.get((number - 1) % TURNS.size());
                        told.put(review, turn);
                        plan(review, turn);
                    }
                }
            }
        }

        for (Portfolio unit : units) {
            List<Review> all = reviews.between(unit.id(), LocalDate.EPOCH, LocalDate.of(2030, 1, 1));
            assertThat(all).as(unit.key()).hasSize(QUARTERS);
            for (int at = 1; at < all.size(); at++) {
                assertThat(all.get(at).quarter().from())
                        .isEqualTo(all.get(at - 1).quarter().until().plusDays(1));
            }
            assertThat(all).extracting(Review::rehearsal).first().isEqualTo(true);
        }
        told.forEach((review, turn) -> assertThat(states(review))
                .as(
                        "%s of %s, %s",
                        review.quarter().label(),
                        portfolios.get(review.portfolio()).key(),
                        turn.happens())
                .isEqualTo(turn.countsAs()));
        assertThat(told.keySet())
                .allSatisfy(
                        review -> assertThat(reviews.get(review.id()).state()).isEqualTo(Review.State.CLOSED));
        assertThat(told.keySet().stream()
                        .filter(review -> review.openedAt().equals(UP))
                        .collect(groupingBy(Review::portfolio, counting())))
                .as("made up for after the downtime")
                .hasSize(4);
        assertThat(audit.verify().valid()).isTrue();
    }

    private Instant next(List<Portfolio> units, Instant end) {
        Instant opening = units.stream()
                .map(unit -> reviews.nextOpensAt(unit.id()))
                .filter(at -> at.isAfter(clock.instant()))
                .min(Instant::compareTo)
                .orElse(end);
        Instant act = diary.isEmpty() ? end : diary.firstKey();
        return act.isBefore(opening) ? act : opening.isBefore(end) ? opening : end;
    }

    private void actsDue() {
        while (!diary.isEmpty() && !diary.firstKey().isAfter(clock.instant())) {
            diary.pollFirstEntry().getValue().forEach(Runnable::run);
        }
    }

    private void plan(Review review, Turn turn) {
        char[] does = turn.happens().replace(" ", "").toCharArray();
        List<Obligation> owed = obligations.of(review.id());
        Actor pmo = people.pmo("pmo").acting();
        Actor chair = people.exec("chair").acting();
        for (int at = 0; at < does.length; at++) {
            Obligation one = owed.get(at);
            switch (one.kind()) {
                case MEETING -> {
                    if (does[at] == 't') {
                        note(review.meetingAt().plusSeconds(5_400), () -> reviews.hold(review.id(), pmo));
                    }
                }
                case MINUTES -> minutes(review, one, does[at], does[at - 1] == 't', pmo, chair);
                default -> {
                    Actor by = one.isPmos() ? pmo : people.person(owner(one)).acting();
                    when(one, does[at])
                            .forEach(instant -> note(instant, () -> {
                                if (does[at(one, owed)] == 'w') {
                                    obligations.waive(one.id(), "Agreed with the chair", pmo);
                                } else {
                                    obligations.meet(one.id(), null, by);
                                }
                            }));
                }
            }
        }
    }

    private static int at(Obligation one, List<Obligation> owed) {
        return owed.indexOf(one);
    }

    private void minutes(Review review, Obligation one, char does, boolean held, Actor pmo, Actor chair) {
        if (!held || does == 'n') {
            return;
        }
        Instant at = does == 'l'
                ? review.closesAt().minusSeconds(86_400)
                : review.meetingAt().plusSeconds(86_400);
        note(at, () -> {
            if (does == 'w') {
                obligations.waive(one.id(), "Recorded on film", chair);
            } else {
                obligations.meet(one.id(), null, pmo);
            }
        });
    }

    private static List<Instant> when(Obligation one, char does) {
        return switch (does) {
            case 't', 'w' -> List.of(one.dueAt().minusSeconds(60));
            case 'l' -> List.of(one.dueAt().plusSeconds(60));
            case 'a' -> List.of(one.cutOffAt().plusSeconds(86_400));
            default -> List.of();
        };
    }

    private String owner(Obligation one) {
        return everybody.get(Objects.requireNonNull(one.owner())).login();
    }

    private void note(Instant at, Runnable act) {
        diary.computeIfAbsent(at, instant -> new ArrayList<>()).add(act);
    }

    private String states(Review review) {
        StringBuilder states = new StringBuilder();
        Obligation.Kind last = Obligation.Kind.BRIEF;
        for (Obligation one : obligations.of(review.id())) {
            states.append(one.kind() == last ? "" : " ").append(letter(one.state()));
            last = one.kind();
        }
        return states.toString();
    }

    private static char letter(ObligationState state) {
        return switch (state) {
            case ON_TIME -> 'O';
            case LATE -> 'L';
            case MISSED -> 'M';
            case WAIVED -> 'W';
            case BLOCKED -> 'B';
            case OPEN -> '?';
            case NOT_DUE -> '-';
        };
    }

    private Portfolio unit(String key, String zone, String region, int month, FiscalCalendar.Cut cut, int group) {
        Portfolio unit = portfolios.create(
                key,
                new Portfolios.Particulars("The " + key, "EUR", zone, region, month, cut, null),
                people.pmo("pmo").acting());
        for (int number = 1; number <= 3; number++) {
            fixtures.journey(unit, "Journey " + number, people.lead("owner" + number), "Find");
        }
        cadences.keep(
                unit.id(),
                0,
                new Cadences.Particulars(
                        null,
                        List.of(
                                new Member(people.exec("exec1").id(), SquadFunction.PRODUCT),
                                new Member(people.exec("exec2").id(), SquadFunction.PRODUCT),
                                new Member(people.exec("exec3").id(), SquadFunction.PRODUCT)),
                        Set.of(),
                        2,
                        people.exec("chair").id(),
                        group,
                        null,
                        null),
                people.pmo("pmo").acting());
        return portfolios.get(unit.id());
    }

    /** What is done in a quarter, and as what it counts. */
    private record Turn(String happens, String countsAs) {}
}
