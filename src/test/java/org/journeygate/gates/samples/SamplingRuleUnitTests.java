package org.journeygate.gates.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.journeygate.shared.Identity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One in k, the same whenever it is drawn again, and nothing to be read off the order in which decisions are taken. */
class SamplingRuleUnitTests {

    private static final int MANY = 20_000;

    /** {@code printf %s $ID | sha256sum | cut -c 1-16}. */
    private static final long KNOWN = 0xd604c61b95ebfb79L;

    private static final UUID ID = UUID.fromString("018f0000-0000-7000-8000-000000000001");

    /** Five standard deviations of a binomial count: fixed ids of a fixed seed, so it cannot fail by chance. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 10, 100})
    void takesAboutOneInK(int oneIn) {
        List<UUID> ids = ids();
        double expected = (double) MANY / oneIn;
        double spread = Math.sqrt(expected * (1 - 1.0 / oneIn));

        long taken = ids.stream().filter(id -> SamplingRule.takes(id, oneIn)).count();

        assertThat((double) taken).isBetween(expected - 5 * spread, expected + 5 * spread);
    }

    @Test
    void takesEveryDecisionOrNone() {
        assertThat(ids()).allMatch(id -> SamplingRule.takes(id, 1)).noneMatch(id -> SamplingRule.takes(id, 0));
    }

    @Test
    void isTheSameWhenAnAuditorDrawsItAgain() {
        List<UUID> ids = ids();

        assertThat(ids)
                .allMatch(id -> SamplingRule.takes(id, 5) == SamplingRule.takes(UUID.fromString(id.toString()), 5));
        assertThat(IntStream.rangeClosed(1, 60))
                .allMatch(oneIn -> SamplingRule.takes(ID, oneIn) == (Long.remainderUnsigned(KNOWN, oneIn) == 0));
    }

    /** Ids that follow each other within a millisecond differ in their last digits only, and are drawn apart all the same. */
    @Test
    void doesNotFollowTheOrderOfTheIds() {
        List<Boolean> drawn = Stream.generate(Identity::next)
                .limit(4_000)
                .map(id -> SamplingRule.takes(id, 2))
                .toList();

        long changes = IntStream.range(1, drawn.size())
                .filter(index -> !drawn.get(index).equals(drawn.get(index - 1)))
                .count();

        assertThat(changes).isBetween(1_600L, 2_400L);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1_001})
    void isRefusedOutOfItsRange(int oneIn) {
        assertThatThrownBy(() -> new SamplePolicy(oneIn)).hasMessageContaining("journeygate.policy.charter-sample");
    }

    private static List<UUID> ids() {
        var random = new Random(17);
        return Stream.generate(() -> new UUID(random.nextLong(), random.nextLong()))
                .limit(MANY)
                .toList();
    }
}
