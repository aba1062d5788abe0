package org.journeygate.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.journeygate.gates.Outcome.GO;
import static org.journeygate.gates.Outcome.GO_WITH_CONDITIONS;
import static org.journeygate.gates.Outcome.PAUSE;
import static org.journeygate.gates.Outcome.PIVOT;
import static org.journeygate.gates.Outcome.STOP;
import static org.journeygate.gates.PanelFixtures.abstained;
import static org.journeygate.gates.PanelFixtures.full;
import static org.journeygate.gates.PanelFixtures.lapsed;
import static org.journeygate.gates.PanelFixtures.light;
import static org.journeygate.gates.PanelFixtures.open;
import static org.journeygate.gates.PanelFixtures.openVetoHolder;
import static org.journeygate.gates.PanelFixtures.out;
import static org.journeygate.gates.PanelFixtures.vetoHolder;
import static org.journeygate.gates.PanelFixtures.voted;
import static org.journeygate.gates.PanelFixtures.votes;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.journeygate.gates.Standing.Contested;
import org.journeygate.gates.Standing.Contested.Reason;
import org.journeygate.gates.Standing.Settled;
import org.journeygate.gates.Standing.Undecided;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TallyUnitTests {

    private static final Set<Outcome> EVERY = Set.of(Outcome.values());

    @Nested
    class LeftToTheChair {

        @Test
        void isNeverSettledByVotesHoweverTheyFall() {
            assertThat(full("chair", votes(GO, GO, GO)).standing()).isEqualTo(new Contested(Reason.CHAIR, EVERY));
            assertThat(full("chair", vetoHolder(STOP), abstained(), lapsed()).standing())
                    .isEqualTo(new Contested(Reason.CHAIR, EVERY));
        }

        @Test
        void waitsUntilEverySeatIsHeardOrHasLapsed() {
            var tally = full("chair", voted(GO), voted(GO), open());

            assertThat(tally.standing()).isEqualTo(new Undecided());
            assertThat(DecisionRule.parse("chair").canBeCarriedIn(List.of("design")))
                    .isTrue();
        }
    }

    @Nested
    class Forward {

        @Test
        void isGoWhereTheRuleCarriesWithoutConditionalVotes() {
            assertThat(full("two-thirds", votes(GO, GO, GO_WITH_CONDITIONS)).standing())
                    .isEqualTo(new Settled(GO));
        }

        @Test
        void isGoWithConditionsWhereItCarriesOnlyWithThem() {
            var standing =
                    full("two-thirds", votes(GO, GO_WITH_CONDITIONS, STOP)).standing();

            assertThat(standing).isEqualTo(new Settled(GO_WITH_CONDITIONS));
            assertThat(((Settled) standing).conditionsCarried()).isTrue();
        }

        @Test
        void leavesConditionsAsRecommendationsOfAGo() {
            assertThat(new Settled(GO).conditionsCarried()).isFalse();
        }

        @Test
        void waitsForAVoteThatMakesTheDifferenceBetweenGoAndGoWithConditions() {
            assertThat(full("two-thirds", voted(GO), voted(GO_WITH_CONDITIONS), open())
                            .standing())
                    .isEqualTo(new Undecided());
        }

        @Test
        void neverCountsAbstentions() {
            assertThat(full("two-thirds", voted(GO), abstained(), abstained()).standing())
                    .isEqualTo(new Contested(Reason.NOTHING_CARRIED, EVERY));
        }

        @Test
        void countsAgainstLapsedSeatsToo() {
            assertThat(full("all", voted(GO), voted(GO), lapsed()).standing())
                    .isEqualTo(new Contested(Reason.NOTHING_CARRIED, EVERY));
        }

        @Test
        void leavesOutSeatsThatAreNotInForce() {
            assertThat(full("all", voted(GO), voted(GO), out()).standing()).isEqualTo(new Settled(GO));
        }

        @Test
        void countsPerGroup() {
            var rule = "1 of finance and 1 of product or 1 of board";

            assertThat(full(rule, voted(GO, "finance"), voted(GO, "product"), voted(STOP, "board"))
                            .standing())
                    .isEqualTo(new Settled(GO));
            assertThat(full(rule, voted(GO, "finance"), voted(GO_WITH_CONDITIONS, "product"), voted(STOP, "board"))
                            .standing())
                    .isEqualTo(new Settled(GO_WITH_CONDITIONS));
            assertThat(full(rule, voted(GO, "finance"), voted(PAUSE, "product"), open("board"))
                            .standing())
                    .isEqualTo(new Undecided());
            assertThat(full(rule, voted(GO, "finance"), voted(PAUSE, "product"), voted(PAUSE, "board"))
                            .standing())
                    .isEqualTo(new Settled(PAUSE));
        }
    }

    @Nested
    class Others {

        @Test
        void goToTheMostVotedWhereForwardCanNoLongerCarry() {
            assertThat(full("majority", votes(GO, GO, PIVOT, PIVOT, STOP)).standing())
                    .isEqualTo(new Settled(PIVOT));
        }

        @Test
        void areDecidedByOneVoteWhereForwardFellShort() {
            assertThat(full("two-thirds", voted(GO), voted(STOP), abstained()).standing())
                    .isEqualTo(new Settled(STOP));
        }

        @Test
        void goToTheChairOnATieAmongTheOutcomesThatGotAVote() {
            assertThat(full("two-thirds", votes(GO, PIVOT, STOP)).standing())
                    .isEqualTo(new Contested(Reason.TIE, Set.of(GO, PIVOT, STOP)));
            assertThat(full("two-thirds", votes(PAUSE, PAUSE, STOP, STOP)).standing())
                    .isEqualTo(new Contested(Reason.TIE, Set.of(PAUSE, STOP)));
        }

        @Test
        void areTiedBetweenTheFirstTwoOnly() {
            assertThat(full("all", votes(GO, PAUSE, PAUSE, STOP)).standing()).isEqualTo(new Settled(PAUSE));
        }
    }

    @Nested
    class SettledEarly {

        @Test
        void onceTwoOfThreeWentForward() {
            assertThat(full("two-thirds", voted(GO), voted(GO), open()).standing())
                    .isEqualTo(new Settled(GO));
        }

        @Test
        void onceTheOthersCannotBeCaughtUpWith() {
            assertThat(full("two-thirds", voted(STOP), voted(STOP), open()).standing())
                    .isEqualTo(new Settled(STOP));
        }

        @Test
        void onceNoOpenVoteCanTurnConditionsIntoRecommendations() {
            assertThat(full("at least 2", voted(GO_WITH_CONDITIONS), voted(GO_WITH_CONDITIONS), open())
                            .standing())
                    .isEqualTo(new Settled(GO_WITH_CONDITIONS));
        }

        @Test
        void notWhileAnOpenVoteCanMakeATie() {
            assertThat(full("two-thirds", voted(STOP), voted(STOP), voted(PIVOT), open())
                            .standing())
                    .isEqualTo(new Undecided());
        }

        @Test
        void notWhileForwardCanStillCarry() {
            assertThat(full("two-thirds", voted(GO), voted(STOP), open()).standing())
                    .isEqualTo(new Undecided());
        }

        @Test
        void notWhileTheQuorumDependsOnOpenVotes() {
            assertThat(full("at least 2", voted(GO), voted(GO), open(), open(), open())
                            .standing())
                    .isEqualTo(new Undecided());
        }

        @Test
        void notWhileAVetoCanStillCome() {
            assertThat(full("two-thirds", voted(GO), voted(GO), openVetoHolder())
                            .standing())
                    .isEqualTo(new Undecided());
        }

        @Test
        void notBeforeAnyoneVoted() {
            assertThat(full("any", open(), open(), open()).standing()).isEqualTo(new Undecided());
        }
    }

    @Nested
    class Veto {

        @Test
        void goesToTheChairAtOnceWhateverElseIsVoted() {
            assertThat(full("two-thirds", voted(GO), voted(GO), vetoHolder(STOP))
                            .standing())
                    .isEqualTo(new Contested(Reason.VETO, EVERY));
            assertThat(full("two-thirds", open(), open(), vetoHolder(STOP)).standing())
                    .isEqualTo(new Contested(Reason.VETO, EVERY));
        }

        @Test
        void comesBeforeTheQuorum() {
            assertThat(full("two-thirds", lapsed(), lapsed(), vetoHolder(STOP)).standing())
                    .isEqualTo(new Contested(Reason.VETO, EVERY));
        }

        @Test
        void isCastByNothingButStop() {
            assertThat(full("two-thirds", voted(GO), voted(GO), vetoHolder(PAUSE))
                            .standing())
                    .isEqualTo(new Settled(GO));
        }

        @Test
        void isNotCastByTheStopOfAnotherSeat() {
            assertThat(full("two-thirds", voted(STOP), vetoHolder(GO), voted(GO))
                            .standing())
                    .isEqualTo(new Settled(GO));
        }
    }

    @Nested
    class Quorums {

        @Test
        void areTwoThirdsOfTheSeatsInForceRoundedUp() {
            assertThat(Quorum.of(3)).isEqualTo(2);
            assertThat(Quorum.of(4)).isEqualTo(3);
            assertThat(Quorum.of(5)).isEqualTo(4);
            assertThat(Quorum.isMet(3, 4)).isTrue();
            assertThat(Quorum.isMet(2, 4)).isFalse();
        }

        @Test
        void comeBeforeForward() {
            assertThat(full("any", voted(GO), lapsed(), lapsed()).standing())
                    .isEqualTo(new Contested(Reason.QUORUM, EVERY));
        }

        @Test
        void countAbstentions() {
            assertThat(full("any", voted(GO), abstained(), lapsed()).standing()).isEqualTo(new Settled(GO));
        }

        @Test
        void leaveOutSeatsThatAreNotInForce() {
            assertThat(full("any", voted(GO), out(), out()).standing()).isEqualTo(new Settled(GO));
        }

        @Test
        void areMissedAsSoonAsTooManyLapsed() {
            assertThat(full("any", lapsed(), lapsed(), open()).standing())
                    .isEqualTo(new Contested(Reason.QUORUM, EVERY));
        }
    }

    @Nested
    class NobodyVoted {

        @Test
        void goesToTheChairWhereAllAbstained() {
            assertThat(full("any", abstained(), abstained(), abstained()).standing())
                    .isEqualTo(new Contested(Reason.NOBODY_VOTED, EVERY));
        }

        @Test
        void goesToTheChairWhereNoSeatIsInForce() {
            assertThat(full("all", out()).standing()).isEqualTo(new Contested(Reason.NOBODY_VOTED, EVERY));
        }

        @Test
        void goesToTheChairInTheLightTierToo() {
            assertThat(light(lapsed()).standing()).isEqualTo(new Contested(Reason.NOBODY_VOTED, EVERY));
        }
    }

    @Nested
    class LightTier {

        @Test
        void isDecidedByTheFirstVoteWhateverItsOutcome() {
            for (Outcome outcome : Outcome.values()) {
                assertThat(light(open(), voted(outcome), open()).standing()).isEqualTo(new Settled(outcome));
            }
        }

        @Test
        void passesOverAbstentions() {
            assertThat(light(abstained(), voted(STOP)).standing()).isEqualTo(new Settled(STOP));
            assertThat(light(abstained(), open()).standing()).isEqualTo(new Undecided());
        }

        @Test
        void knowsNoQuorumAndNoVeto() {
            assertThat(light(vetoHolder(STOP), lapsed(), lapsed()).standing()).isEqualTo(new Settled(STOP));
        }

        @Test
        void mayCloseAtAnyTime() {
            assertThat(light(voted(GO), open()).mayClose(Instant.EPOCH, Instant.MAX))
                    .isTrue();
        }
    }

    @Nested
    class ClosingOfAFullPanel {

        private static final Instant OPEN_UNTIL = Instant.parse("2026-03-04T17:00:00Z");
        private static final Instant BEFORE = OPEN_UNTIL.minus(Duration.ofMillis(1));

        @Test
        void waitsForTheTimeThatItIsOpenAtLeast() {
            var settled = full("two-thirds", voted(GO), voted(GO), open());

            assertThat(settled.mayClose(BEFORE, OPEN_UNTIL)).isFalse();
            assertThat(settled.mayClose(OPEN_UNTIL, OPEN_UNTIL)).isTrue();
        }

        @Test
        void comesAtOnceWhenNoVoteIsOpen() {
            assertThat(full("two-thirds", voted(GO), abstained(), out()).mayClose(BEFORE, OPEN_UNTIL))
                    .isTrue();
            assertThat(full("two-thirds", voted(GO), voted(GO), lapsed()).mayClose(BEFORE, OPEN_UNTIL))
                    .isTrue();
        }

        @Test
        void waitsForEveryVetoHolder() {
            assertThat(full("two-thirds", voted(GO), voted(GO), openVetoHolder())
                            .mayClose(OPEN_UNTIL.plus(Duration.ofDays(9)), OPEN_UNTIL))
                    .isFalse();
            assertThat(full("two-thirds", voted(GO), open(), vetoHolder(GO)).mayClose(OPEN_UNTIL, OPEN_UNTIL))
                    .isTrue();
        }
    }

    @Test
    void refusesASeatThatVotedForNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Tally.Seat(UUID.randomUUID(), "a", false, Tally.State.VOTED, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Tally.Seat(UUID.randomUUID(), "a", false, Tally.State.OPEN, GO));
    }
}
