package org.journeygate.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.journeygate.audit.AuditFixtures.ALICE;
import static org.journeygate.audit.AuditFixtures.entry;
import static org.journeygate.audit.AuditFixtures.submitted;
import static org.journeygate.audit.AuditFixtures.tamper;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.listener.SingleQueryCountHolder;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.journeygate.DatabaseTest;
import org.journeygate.MovableClock;
import org.journeygate.TestDatabase;
import org.journeygate.shared.PageQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class AuditLogTests {

    @Autowired
    AuditLog audit;

    @Autowired
    DataSource dataSource;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    MovableClock clock;

    @Test
    void chainsEveryEntryToTheOneBefore() {
        write(3);
        write(2);

        List<RecordedEntry> entries = all();
        assertThat(entries).extracting(RecordedEntry::seq).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(entries.get(0).previousHash()).isEqualTo("0".repeat(64));
        for (int i = 1; i < entries.size(); i++) {
            assertThat(entries.get(i).previousHash())
                    .isEqualTo(entries.get(i - 1).hash());
        }
        assertThat(audit.verify())
                .isEqualTo(new Verification(true, 5, entries.get(4).hash(), null, null));
    }

    @Test
    void isWholeWhenEmpty() {
        assertThat(audit.verify()).isEqualTo(new Verification(true, 0, "0".repeat(64), null, null));
    }

    @Test
    void hashesTheCanonicalText() {
        transaction.executeWithoutResult(status -> audit.record(entry("vote.cast", Map.of("b", 1, "a", "=cmd|x"))));

        assertThat(all().get(0).canonical())
                .isEqualTo("{\"action\":\"vote.cast\",\"actorId\":\"" + ALICE
                        + "\",\"actorName\":\"Alice\",\"at\":\"2026-03-02T09:00:00.000000Z\","
                        + "\"details\":{\"a\":\"=cmd|x\",\"b\":1},\"onBehalfOf\":null,\"previousHash\":\""
                        + "0".repeat(64)
                        + "\",\"seq\":1,\"subjectCode\":\"GR-2026-0001\","
                        + "\"subjectId\":\"01900000-0000-7000-8000-000000000001\",\"subjectType\":\"gate-request\"}");
    }

    @Test
    void leavesNothingOfWhatWasRolledBack() {
        write(1);
        transaction.executeWithoutResult(status -> {
            audit.record(submitted(2));
            status.setRollbackOnly();
        });
        write(1);

        assertThat(all()).hasSize(2);
        assertThat(audit.verify().valid()).isTrue();
    }

    @Test
    void refusesEntryOutsideTransaction() {
        assertThatIllegalStateException().isThrownBy(() -> audit.record(submitted(1)));
    }

    @Test
    void keepsEntriesOfSuspendedTransactionApart() {
        var inner = new TransactionTemplate(transactions);
        inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        transaction.executeWithoutResult(outer -> {
            audit.record(entry("outer.first", Map.of()));
            inner.executeWithoutResult(status -> audit.record(entry("inner.done", Map.of())));
            audit.record(entry("outer.second", Map.of()));
        });

        assertThat(all())
                .extracting(RecordedEntry::action)
                .containsExactly("inner.done", "outer.first", "outer.second");
        assertThat(audit.verify().valid()).isTrue();
    }

    @Test
    void takesEntriesOfOthersThatWriteBeforeCommit() {
        transaction.executeWithoutResult(status -> {
            audit.record(entry("first", Map.of()));
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public int getOrder() {
                    return 0;
                }

                @Override
                public void beforeCommit(boolean readOnly) {
                    audit.record(entry("late", Map.of()));
                }
            });
        });

        assertThat(all()).extracting(RecordedEntry::action).containsExactly("first", "late");
    }

    @Test
    void writesAllEntriesOfTransactionInThreeStatements() {
        var counts = new SingleQueryCountHolder();
        var counted =
                ProxyDataSourceBuilder.create(dataSource).countQuery(counts).build();
        var log = new AuditLog(new EntryRepository(JdbcClient.create(counted), new JdbcTemplate(counted)), clock);
        new TransactionTemplate(new DataSourceTransactionManager(counted)).executeWithoutResult(status -> {
            for (int i = 0; i < 20; i++) {
                log.record(submitted(i));
            }
        });

        assertThat(counts.getQueryCountMap().values()).singleElement().satisfies(count -> {
            assertThat(count.getSelect()).isEqualTo(1);
            assertThat(count.getUpdate()).isEqualTo(1);
            assertThat(count.getPrepared()).isEqualTo(3);
            assertThat(count.getTotal()).isLessThanOrEqualTo(22);
        });
        assertThat(audit.verify().entries()).isEqualTo(20);
    }

    @Test
    void numbersWithoutGapUnderContention() throws Exception {
        var pool = Executors.newFixedThreadPool(6);
        try {
            List<Callable<Void>> writers = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                int writer = i;
                writers.add(() -> {
                    transaction.executeWithoutResult(status -> {
                        audit.record(submitted(writer));
                        audit.record(submitted(writer));
                        if (writer % 5 == 0) {
                            status.setRollbackOnly();
                        }
                    });
                    return null;
                });
            }
            for (var done : pool.invokeAll(writers)) {
                done.get();
            }
        } finally {
            pool.shutdown();
        }

        assertThat(audit.verify())
                .extracting(Verification::valid, Verification::entries)
                .containsExactly(true, 96L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set actor_name = 'Mallory' where seq = 1",
                "delete from audit_entry where seq = 1",
                "delete from audit_entry"
            })
    void databaseRefusesChange(String sql) {
        write(2);

        assertThatThrownBy(() -> database.sql(sql).update()).rootCause().hasMessageContaining("append-only");
        assertThat(audit.verify().entries()).isEqualTo(2);
    }

    @Test
    void postgresqlRefusesTruncate() {
        if (TestDatabase.isPostgresql()) {
            assertThatThrownBy(() -> database.sql("truncate table audit_entry").update())
                    .rootCause()
                    .hasMessageContaining("append-only");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "recorded_at = recorded_at + interval '1' second",
                "actor_id = null",
                "actor_name = 'Mallory'",
                "on_behalf_of = subject_id",
                "action = 'gate-request.withdrawn'",
                "subject_type = 'initiative'",
                "subject_id = actor_id",
                "subject_code = null",
                "details = '{\"number\":41}'",
                "details = details || ' '",
                "hash = previous_hash",
                "previous_hash = hash"
            })
    void findsEveryAlteredColumn(String change) throws SQLException {
        write(5);
        tamper(dataSource, "update audit_entry set " + change + " where seq = 3");

        assertThat(audit.verify())
                .extracting(Verification::valid, Verification::brokenAt, Verification::entries)
                .containsExactly(false, 3L, 2L);
    }

    @Test
    void findsEveryRandomEdit() throws SQLException {
        write(40);
        List<RecordedEntry> whole = all();
        var random = new Random(20260302);
        for (int round = 0; round < 60; round++) {
            RecordedEntry victim = whole.get(random.nextInt(whole.size()));
            String column = List.of("actor_name", "action", "subject_code", "details", "hash", "previous_hash")
                    .get(random.nextInt(6));
            String was = database.sql("select " + column + " from audit_entry where seq = " + victim.seq())
                    .query(String.class)
                    .single();
            int at = random.nextInt(was.length());
            char other = (char) (was.charAt(at) == 'z' ? 'a' : was.charAt(at) + 1);
            String edited = was.substring(0, at) + other + was.substring(at + 1);
            set(column, edited, victim.seq());

            assertThat(audit.verify().brokenAt()).as(column + " := " + edited).isEqualTo(victim.seq());

            set(column, was, victim.seq());
        }
        assertThat(audit.verify().valid()).isTrue();
    }

    @Test
    void findsRemovedEntry() throws SQLException {
        write(5);
        tamper(dataSource, "delete from audit_entry where seq = 3");

        assertThat(audit.verify()).satisfies(found -> {
            assertThat(found.brokenAt()).isEqualTo(3);
            assertThat(found.fault()).contains("missing");
        });
    }

    @Test
    void findsCutTail() throws SQLException {
        write(5);
        tamper(dataSource, "delete from audit_entry where seq > 3");

        assertThat(audit.verify()).satisfies(found -> {
            assertThat(found.valid()).isFalse();
            assertThat(found.brokenAt()).isEqualTo(4);
            assertThat(found.fault()).contains("cut off");
        });
    }

    @Test
    void findsEntryAddedPastTheHead() throws SQLException {
        write(2);
        RecordedEntry last = all().get(1);
        var forged = new RecordedEntry(
                        3,
                        last.at(),
                        null,
                        "Mallory",
                        null,
                        "vote.cast",
                        "gate-request",
                        UUID.randomUUID(),
                        null,
                        "{}",
                        last.hash(),
                        "")
                .sealed();
        new EntryRepository(database, new JdbcTemplate(dataSource)).append(List.of(forged));

        assertThat(audit.verify())
                .extracting(Verification::valid, Verification::brokenAt)
                .containsExactly(false, 3L);
    }

    @Test
    void findsLastEntryExchangedWithItsHash() throws SQLException {
        write(2);
        RecordedEntry last = all().get(1);
        tamper(dataSource, "delete from audit_entry where seq = 2");
        var forged = new RecordedEntry(
                        2,
                        last.at(),
                        null,
                        "Mallory",
                        null,
                        last.action(),
                        last.subjectType(),
                        last.subjectId(),
                        null,
                        "{}",
                        last.previousHash(),
                        "")
                .sealed();
        new EntryRepository(database, new JdbcTemplate(dataSource)).append(List.of(forged));

        assertThat(audit.verify())
                .extracting(Verification::valid, Verification::brokenAt)
                .containsExactly(false, 2L);
    }

    @Test
    void listsNewestFirstByPage() {
        write(7);

        var page = audit.find(EntryFilter.ALL, new PageQuery(1, 3, null));
        assertThat(page.items()).extracting(RecordedEntry::seq).containsExactly(4L, 3L, 2L);
        assertThat(page.total()).isEqualTo(7);
    }

    @Test
    void findsBySubjectActorActionAndTime() {
        write(1);
        clock.advance(Duration.ofDays(1));
        var bob = UUID.randomUUID();
        var bet = UUID.randomUUID();
        transaction.executeWithoutResult(status -> audit.record(
                new AuditEntry(bob, "Bob", null, "initiative.added", "initiative", bet, "BT-2026-0001", Map.of())));

        assertThat(List.of(
                        new EntryFilter(bet.toString(), null, null, null, null),
                        new EntryFilter("BT-2026-0001", null, null, null, null),
                        new EntryFilter(null, bob.toString(), null, null, null),
                        new EntryFilter(null, "Bob", null, null, null),
                        new EntryFilter(null, null, "initiative.added", null, null),
                        new EntryFilter(
                                null,
                                null,
                                null,
                                clock.instant(),
                                clock.instant().plusSeconds(1))))
                .allSatisfy(filter -> assertThat(audit.find(filter, PageQuery.first(25)))
                        .satisfies(found -> assertThat(found.total()).isEqualTo(1))
                        .satisfies(found -> assertThat(found.items())
                                .singleElement()
                                .extracting(RecordedEntry::seq)
                                .isEqualTo(2L)));
        assertThat(audit.actions()).containsExactly("gate-request.submitted", "initiative.added");
        assertThat(audit.actorNames()).containsExactly("Alice", "Bob");
    }

    private void write(int howMany) {
        transaction.executeWithoutResult(status -> {
            for (int i = 0; i < howMany; i++) {
                audit.record(submitted(i));
            }
        });
    }

    private List<RecordedEntry> all() {
        List<RecordedEntry> entries = new ArrayList<>();
        audit.each(EntryFilter.ALL, entries::add);
        return entries;
    }

    private void set(String column, String value, long seq) throws SQLException {
        tamper(
                dataSource,
                "update audit_entry set %s = '%s' where seq = %d".formatted(column, value.replace("'", "''"), seq));
    }
}
