package org.journeygate.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.journeygate.DatabaseTest;
import org.journeygate.MovableClock;
import org.journeygate.inbox.Completion;
import org.journeygate.inbox.Inbox;
import org.journeygate.workflow.TimeMachine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long the steps take is the gate model's to say, in the version that the request began with. Monday 2 March 2026, 09:00. */
@DatabaseTest
class GateDaysModuleTests {

    private static final int VERSION = 99;

    @Autowired
    GateRequestFixtures gates;

    @Autowired
    GateModelRepository models;

    @Autowired
    Submissions submissions;

    @Autowired
    Questions questions;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Inbox inbox;

    @Autowired
    TimeMachine time;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void keepAVersionWithOtherDays() throws IOException {
        String other = Files.readString(Path.of("processes/gate-models/journey-bet.yaml"))
                .replaceFirst("check: 1 ", "check: 2 ")
                .replaceFirst("completion: 20 ", "completion: 5 ")
                .replaceFirst("lapse: 2 ", "lapse: 1 ")
                .replaceFirst("answer: 3 ", "answer: 1 ");
        models.add(new GateModelVersion("journey-bet", VERSION, "0".repeat(64), MovableClock.START), other);
    }

    @AfterEach
    void forgetIt() {
        database.sql("delete from gate_model where version = ?").param(VERSION).update();
    }

    @Test
    void givesEachStepTheDaysOfTheRequestsVersion() {
        GateRequestId id = gates.readyFull();
        database.sql("update gate_request set gate_model_version = ? where id = ?")
                .params(VERSION, id.value())
                .update();

        submissions.submit(id, gates.lead());
        assertThat(gates.item(id, "checkCompleteness").dueAt()).isEqualTo(fiveOClock("2026-03-04"));
        inbox.answer(
                gates.item(id, "checkCompleteness").id(),
                gates.pmo(),
                new Completion.Answer(false, "The estimate is missing", List.of()),
                null);
        assertThat(gates.item(id, "completeRequest").dueAt()).isEqualTo(fiveOClock("2026-03-09"));
        assertThat(gates.item(id, "completeRequest").detail()).contains("after 5 working days");

        submissions.submit(id, gates.lead());
        Dossier.SeatView seat = dossiers.read(id, gates.pmo()).seats().get(0);
        assertThat(seat.dueAt()).isEqualTo(fiveOClock("2026-03-06"));
        assertThat(seat.lapsesAt()).isEqualTo(fiveOClock("2026-03-09"));

        questions.ask(id, "What does it earn?", gates.exec("exec"));
        assertThat(gates.item(id, "answerQuestion").dueAt()).isEqualTo(fiveOClock("2026-03-03"));
        time.advanceTo(fiveOClock("2026-03-03"));
        assertThat(gates.openKinds(id)).doesNotContain("answerQuestion");
        time.advanceTo(fiveOClock("2026-03-09"));
        assertThat(dossiers.read(id, gates.pmo()).seats())
                .extracting(Dossier.SeatView::state)
                .containsExactly("OPEN", "LAPSED", "LAPSED");
    }

    private static Instant fiveOClock(String day) {
        return Instant.parse(day + "T17:00:00Z");
    }
}
