package org.journeygate.shared;

import static org.assertj.core.api.Assertions.assertThat;

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
}
