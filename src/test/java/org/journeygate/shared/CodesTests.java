package org.journeygate.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.journeygate.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

@DatabaseTest
class CodesTests {

    @Autowired
    Codes codes;

    @Autowired
    TransactionOperations transaction;

    @Test
    void countsPerPrefixWithinTheYear() {
        transaction.executeWithoutResult(status -> {
            assertThat(codes.next("GR")).isEqualTo("GR-2026-0001");
            assertThat(codes.next("GR")).isEqualTo("GR-2026-0002");
            assertThat(codes.next("BT")).isEqualTo("BT-2026-0001");
        });
    }

    @Test
    void countsOnWhereSeveralTakeTheYearsFirstAtOnce() throws Exception {
        ExecutorService takers = Executors.newFixedThreadPool(4);
        try {
            for (String prefix : List.of("AA", "BB", "CC", "DD", "EE")) {
                var together = new CyclicBarrier(4);
                Callable<String> taker = () -> {
                    together.await(10, TimeUnit.SECONDS);
                    return transaction.execute(status -> codes.next(prefix));
                };
                List<String> taken = new ArrayList<>();
                for (Future<String> code : takers.invokeAll(Collections.nCopies(4, taker))) {
                    taken.add(code.get());
                }
                assertThat(taken)
                        .containsExactlyInAnyOrder(
                                prefix + "-2026-0001",
                                prefix + "-2026-0002",
                                prefix + "-2026-0003",
                                prefix + "-2026-0004");
            }
        } finally {
            takers.shutdown();
        }
    }
}
