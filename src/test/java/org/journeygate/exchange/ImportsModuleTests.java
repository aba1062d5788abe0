package org.journeygate.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.journeygate.exchange.DecisionFileFixtures.GOOD_ROW;
import static org.journeygate.exchange.DecisionFileFixtures.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Set;
import org.journeygate.DatabaseTest;
import org.journeygate.MovableClock;
import org.journeygate.people.Actor;
import org.journeygate.people.Role;
import org.journeygate.people.UserId;
import org.journeygate.shared.NotFound;
import org.journeygate.shared.NotPermitted;
import org.journeygate.shared.StateMovedOn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class ImportsModuleTests {

    private static final Actor PMO = actor(Role.PMO);
    private static final String BAD_ROW = "B-2,T,P,m,,,2015-06-08,GO,,";

    @Autowired
    Imports imports;

    @Autowired
    Uploads uploads;

    @Autowired
    JdbcClient database;

    @Autowired
    MovableClock clock;

    @Test
    void changesNothingInADryRun() {
        ImportReport report = imports.check(ImportKind.DECISIONS, content(csv(GOOD_ROW, BAD_ROW)), PMO);

        assertThat(report)
                .extracting("rows", "accepted", "rejectedRows", "added")
                .containsExactly(2, 1, 1, 1);
        assertThat(decisions()).isZero();
        assertThat(audited()).isZero();
    }

    @Test
    void bringsInAllOrNothing() {
        assertThatThrownBy(() -> bring(csv(GOOD_ROW, BAD_ROW), false))
                .isInstanceOfSatisfying(ImportRefused.class, refused -> assertThat(
                                refused.report().rejected())
                        .containsExactly(new Fault(3, "gate", "is missing")));

        assertThat(decisions()).isZero();
        assertThat(audited()).isZero();
    }

    @Test
    void bringsInTheGoodRowsWhereThatIsAskedFor() {
        assertThat(bring(csv(GOOD_ROW, BAD_ROW), true).added()).isEqualTo(1);

        assertThat(decisions()).isEqualTo(1);
        assertThat(audited()).isEqualTo(1);
    }

    @Test
    void changesNothingWithTheSameFileAgain() {
        String file = csv(GOOD_ROW, GOOD_ROW.replace("alpha", "beta").replace("GO,,", "PIVOT,3;15,"));
        bring(file, false);

        ImportReport again = bring(file, false);

        assertThat(again).extracting("accepted", "added", "changed").containsExactly(2, 0, 0);
        assertThat(decisions()).isEqualTo(2);
        assertThat(audited()).isEqualTo(1);
    }

    @Test
    void takesACorrectedRowForTheSameDecision() {
        bring(csv(GOOD_ROW.replace("GO,,", "PIVOT,3;15,")), false);

        ImportReport again = bring(csv(GOOD_ROW.replace("GO,,", "PIVOT,3;16,")), false);

        assertThat(again).extracting("added", "changed").containsExactly(0, 1);
        assertThat(database.sql("select criterion from past_decision_criterion order by 1")
                        .query(String.class)
                        .list())
                .containsExactly("16", "3");
    }

    @Test
    void undoesEverythingWhereSomethingFailsUnderWay() {
        database.sql("insert into past_decision (id, initiative_code, initiative_title, gate_model, gate, decided_on,"
                        + " outcome, import_id) select ?, 'X', 'X', 'm', 'g', date '2015-06-08', 'GO', ?")
                .params(java.util.UUID.randomUUID(), java.util.UUID.randomUUID())
                .update();
        String rows = java.util.stream.IntStream.range(0, 1_200)
                .mapToObj(row -> "B-%d,T,,m,alpha,,2015-06-08,GO,,".formatted(row))
                .collect(java.util.stream.Collectors.joining("\r\n"));
        InputStream breaksOff = content(csv(rows));
        Actor withoutName = new Actor(UserId.next(), "x".repeat(201), Set.of(Role.PMO));

        assertThatThrownBy(() -> imports.bring(ImportKind.DECISIONS, "a.csv", breaksOff, false, withoutName))
                .isInstanceOf(RuntimeException.class);

        assertThat(decisions()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"SQUAD_LEAD", "EXECUTIVE", "AUDITOR"})
    void refusesWhoeverIsNeitherPmoNorAdministrator(Role role) {
        Actor other = actor(role);

        assertThatThrownBy(() -> imports.check(ImportKind.DECISIONS, content(csv(GOOD_ROW)), other))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> imports.bring(ImportKind.DECISIONS, "a.csv", content(csv(GOOD_ROW)), false, other))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> imports.keep(ImportKind.DECISIONS, "a.csv", content(csv(GOOD_ROW)), other))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> imports.get(ImportId.next(), other)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> imports.latest(other)).isInstanceOf(NotPermitted.class);
    }

    @Test
    void letsAdministratorsBringDecisionsIn() {
        assertThat(imports.bring(
                                ImportKind.DECISIONS, "a.csv", content(csv(GOOD_ROW)), false, actor(Role.ADMINISTRATOR))
                        .added())
                .isEqualTo(1);
    }

    @Test
    void keepsAnUploadUntilItIsBroughtInOnce() {
        ImportId id = imports.keep(ImportKind.DECISIONS, "C:\\files\\past.csv", content(csv(GOOD_ROW, BAD_ROW)), PMO);

        assertThat(imports.get(id, PMO)).extracting("fileName", "brought").containsExactly("past.csv", false);
        assertThat(imports.check(id, PMO).added()).isEqualTo(1);
        assertThatThrownBy(() -> imports.bring(id, false, PMO)).isInstanceOf(ImportRefused.class);
        imports.bring(id, true, PMO);

        assertThat(imports.get(id, PMO))
                .extracting("brought", "rows", "accepted", "rejectedRows", "faults", "added")
                .containsExactly(true, 2, 1, 1, 1, 1);
        assertThat(imports.latest(PMO)).extracting(ImportRun::id).containsExactly(id);
        assertThatThrownBy(() -> imports.bring(id, true, PMO)).isInstanceOf(StateMovedOn.class);
    }

    @Test
    void forgetsAnUploadAfterADay() {
        ImportId id = imports.keep(ImportKind.DECISIONS, "past.csv", content(csv(GOOD_ROW)), PMO);

        clock.advance(Duration.ofHours(25));
        imports.keep(ImportKind.DECISIONS, "next.csv", content(csv(GOOD_ROW)), PMO);

        assertThat(imports.isKept(id)).isFalse();
        assertThatThrownBy(() -> imports.bring(id, true, PMO)).isInstanceOf(NotFound.class);
    }

    @Test
    void refusesAFileBeyondTheLimitAndLeavesNoneBehind() throws Exception {
        var endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };

        long before = uploadsOnDisk();

        assertThatThrownBy(() -> imports.keep(ImportKind.DECISIONS, "a.csv", endless, PMO))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("20 MB");
        assertThatThrownBy(() -> imports.keep(ImportKind.DECISIONS, "a.csv", content("x"), PMO))
                .isInstanceOf(UnreadableFile.class);
        imports.check(ImportKind.DECISIONS, content(csv(GOOD_ROW)), PMO);
        imports.bring(ImportKind.DECISIONS, "a.csv", content(csv(GOOD_ROW)), false, PMO);

        assertThat(uploadsOnDisk()).isEqualTo(before);
    }

    private long uploadsOnDisk() throws IOException {
        Files.createDirectories(uploads.path(ImportId.next()).getParent());
        try (var files = Files.list(uploads.path(ImportId.next()).getParent())) {
            return files.count();
        }
    }

    private ImportReport bring(String file, boolean partial) {
        return imports.bring(ImportKind.DECISIONS, "a.csv", content(file), partial, PMO);
    }

    private long decisions() {
        return database.sql("select count(*) from past_decision")
                .query(Long.class)
                .single();
    }

    private long audited() {
        return database.sql("select count(*) from audit_entry where action = 'import.brought'")
                .query(Long.class)
                .single();
    }

    private static InputStream content(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Actor actor(Role role) {
        return new Actor(UserId.next(), "Pat", Set.of(role));
    }
}
