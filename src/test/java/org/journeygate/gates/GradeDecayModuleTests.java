package org.journeygate.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.journeygate.DatabaseTest;
import org.journeygate.MovableClock;
import org.journeygate.gates.facts.FactsDraft;
import org.journeygate.gates.facts.Method;
import org.journeygate.gates.grades.Grade;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Evidence loses a grade every three months, and what was ready with it is not any more and says why. */
@DatabaseTest
class GradeDecayModuleTests {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalDate GATHERED = LocalDate.of(2026, 2, 27);

    @Autowired
    GateRequestFixtures gates;

    @Autowired
    EvidenceFile evidence;

    @Autowired
    Submissions submissions;

    @Autowired
    Dossiers dossiers;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient database;

    @Test
    void fallsFromAToEWithinASimulatedYear() {
        GateRequestId id = gates.draft(gates.newBet());
        evidence.add(id, experiment(), false, gates.lead());

        List<String> year = new ArrayList<>();
        Grade last = null;
        for (LocalDate day = LocalDate.of(2026, 3, 2); day.isBefore(LocalDate.of(2027, 3, 8)); day = day.plusDays(1)) {
            moveTo(day);
            Grade now = only(id).grade().letter();
            if (now != last) {
                year.add(day + " " + now);
                last = now;
            }
        }

        assertThat(year)
                .containsExactly("2026-03-02 A", "2026-05-27 B", "2026-08-27 C", "2026-11-27 D", "2027-02-27 E");
    }

    @Test
    void saysWhyADraftThatWasReadyIsNotAnyMore() {
        GateRequestId id = gates.draft(gates.before("G1", gates.newBet()));
        evidence.add(id, interviews(), false, gates.lead());
        gates.complete(id);
        assertThat(submissions.readiness(id).ready()).isTrue();

        moveTo(LocalDate.of(2026, 5, 26));
        assertThat(submissions.readiness(id).ready()).isTrue();
        moveTo(LocalDate.of(2026, 5, 27));

        assertThat(submissions.readiness(id).missing())
                .containsExactly(new Readiness.Item(
                        "evidence-research",
                        false,
                        "The research fell from grade C to D on 27 May 2026 and C is wanted: gather it anew",
                        "#evidence-research"));
        assertThatExceptionOfType(NotReady.class).isThrownBy(() -> submissions.submit(id, gates.lead()));
    }

    @Test
    void showsThePanelThatAGradeFellWithoutJudgingAnew() {
        GateRequestId id = gates.draft(gates.before("G1", gates.newBet()));
        moveTo(LocalDate.of(2026, 5, 26));
        evidence.add(id, interviews(), false, gates.lead());
        gates.complete(id);
        submissions.submit(id, gates.lead());
        assertThat(only(id).frozenGrade()).isEqualTo(Grade.C);
        assertThat(only(id).hasFallenSinceFrozen()).isFalse();

        moveTo(LocalDate.of(2026, 5, 27));

        Dossier.EvidenceItem item = Objects.requireNonNull(
                        dossiers.read(id, gates.exec("exec4")).evidence())
                .get(0);
        assertThat(item.hasFallenSinceFrozen()).isTrue();
        assertThat(item.grade().letter()).isEqualTo(Grade.D);
        assertThat(item.grade().fellOn()).isEqualTo(LocalDate.of(2026, 5, 27));
        assertThat(gates.status(id)).isEqualTo(GateRequestStatus.IN_REVIEW);
        assertThat(database.sql("select content from evidence_revision where gate_request_id = ? and revision = 1")
                        .param(id.value())
                        .query(String.class)
                        .single())
                .contains("\"grade\":{\"gathered\":\"C\",\"letter\":\"C\"");
    }

    @Test
    void gradesWhatIsOlderThanTheGrades() {
        GateRequestId id = gates.draft(gates.newBet());
        evidence.add(id, interviews(), false, gates.lead());
        database.sql("update evidence set grade_letter = null, grade_reason = null, grade_lift = null")
                .update();

        assertThat(only(id).grade().letter()).isEqualTo(Grade.C);
    }

    private Dossier.EvidenceItem only(GateRequestId id) {
        return Objects.requireNonNull(dossiers.read(id, gates.lead()).evidence())
                .get(0);
    }

    private void moveTo(LocalDate day) {
        clock.moveTo(day.atTime(LocalTime.NOON).atZone(LONDON).toInstant());
    }

    private static EvidenceFile.Statement experiment() {
        return new EvidenceFile.Statement(
                EvidenceKind.EXPERIMENT,
                "Two checkouts",
                "1.5 points more",
                "Analytics",
                null,
                GATHERED,
                null,
                true,
                null,
                null,
                new FactsDraft(GateRequestFixtures.experiment(1_000, 10_000, 1_150, 10_000), null, null, null));
    }

    private static EvidenceFile.Statement interviews() {
        return new EvidenceFile.Statement(
                EvidenceKind.RESEARCH,
                "Twelve interviews",
                "Ten told the same story",
                "Field notes",
                null,
                GATHERED,
                12,
                true,
                null,
                null,
                new FactsDraft(null, null, null, Method.INTERVIEWS));
    }
}
