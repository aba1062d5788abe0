package org.journeygate.reviews.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.journeygate.people.UserId;
import org.journeygate.reviews.Member;
import org.journeygate.squads.functions.SquadFunction;
import org.junit.jupiter.api.Test;

class QuorumUnitTests {

    private static final Member PRODUCT = new Member(UserId.next(), SquadFunction.PRODUCT);
    private static final Member DESIGN = new Member(UserId.next(), SquadFunction.DESIGN);
    private static final Member DATA = new Member(UserId.next(), SquadFunction.DATA);
    private static final Member OTHER_DATA = new Member(UserId.next(), SquadFunction.DATA);

    @Test
    void countsNobodyOfWhomNothingWasSaid() {
        Quorum quorum = quorum(1, Set.of(), Map.of());

        assertThat(quorum.present()).isZero();
        assertThat(quorum.isMet()).isFalse();
    }

    @Test
    void isMetByAsManyAsAreNeeded() {
        assertThat(quorum(2, Set.of(), Map.of(DESIGN, Presence.PRESENT, DATA, Presence.PRESENT))
                        .isMet())
                .isTrue();
        assertThat(quorum(3, Set.of(), Map.of(DESIGN, Presence.PRESENT, DATA, Presence.PRESENT))
                        .isMet())
                .isFalse();
    }

    @Test
    void countsWhoIsRepresentedButNotWhoIsAway() {
        Quorum quorum = quorum(
                2,
                Set.of(SquadFunction.PRODUCT),
                Map.of(PRODUCT, Presence.STAND_IN, DESIGN, Presence.ABSENT, DATA, Presence.PRESENT));

        assertThat(quorum.present()).isEqualTo(2);
        assertThat(quorum.missing()).isEmpty();
        assertThat(quorum.isMet()).isTrue();
    }

    @Test
    void isNotMetWithoutAFunctionThatMustBeThereHoweverManyAre() {
        Quorum quorum = quorum(
                1,
                Set.of(SquadFunction.PRODUCT, SquadFunction.DATA),
                Map.of(PRODUCT, Presence.ABSENT, DESIGN, Presence.PRESENT, DATA, Presence.PRESENT));

        assertThat(quorum.missing()).containsExactly(SquadFunction.PRODUCT);
        assertThat(quorum.isMet()).isFalse();
    }

    @Test
    void needsOneOfAFunctionNotAllOfIt() {
        assertThat(quorum(1, Set.of(SquadFunction.DATA), Map.of(OTHER_DATA, Presence.PRESENT, DATA, Presence.ABSENT))
                        .isMet())
                .isTrue();
    }

    private static Quorum quorum(int needed, Set<SquadFunction> required, Map<Member, Presence> said) {
        Map<UserId, Attendance> attendance = new HashMap<>();
        said.forEach((member, presence) -> attendance.put(
                member.person(),
                new Attendance(member.person(), presence, presence == Presence.STAND_IN ? "Max Roth" : null)));
        return Quorum.of(List.of(PRODUCT, DESIGN, DATA, OTHER_DATA), attendance, needed, required);
    }
}
