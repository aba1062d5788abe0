package org.journeygate.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.journeygate.DatabaseTest;
import org.journeygate.MovableClock;
import org.journeygate.audit.AuditLog;
import org.journeygate.initiatives.GateModelCatalog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@DatabaseTest
class GateModelsTests {

    @Autowired
    GateModels models;

    @Autowired
    GateModelCatalog catalog;

    @Autowired
    GateModelRepository repository;

    @Autowired
    AuditLog audit;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient database;

    @TempDir
    Path processes;

    @BeforeEach
    @AfterEach
    void forgetTheTrial() {
        database.sql("delete from gate_model where model_key = 'trial'").update();
    }

    @Test
    void offersTheShippedModelsTheUsualOneFirst() {
        assertThat(models.current())
                .extracting(GateModel::key)
                .containsExactly("journey-bet", "light", "service-standard");
        assertThat(models.current("light").version()).isEqualTo(1);
        assertThat(catalog.choices())
                .extracting(GateModelCatalog.Choice::key)
                .containsExactly("journey-bet", "light", "service-standard");
        assertThat(catalog.choices().get(0).first().key()).isEqualTo("G0");
    }

    @Test
    void keepsTheVersionWhileTheFileStaysAsItIs() throws Exception {
        write("Trial");

        assertThat(started().current("trial").version()).isEqualTo(1);
        assertThat(started().current("trial").version()).isEqualTo(1);
        assertThat(started().versions("trial")).hasSize(1);
    }

    @Test
    void makesANewVersionOfAChangedFileAndKeepsTheFormer() throws Exception {
        write("Trial");
        started();
        clock.advance(Duration.ofDays(1));
        write("Second trial");
        GateModels second = started();

        assertThat(second.current("trial").version()).isEqualTo(2);
        assertThat(second.current("trial").name()).isEqualTo("Second trial");
        assertThat(second.version("trial", 1).name()).isEqualTo("Trial");
        assertThat(second.version("trial", 2)).isEqualTo(second.current("trial"));
        assertThat(second.versions("trial"))
                .extracting(GateModelVersion::version)
                .containsExactly(2, 1);
        assertThat(second.versions("trial"))
                .extracting(GateModelVersion::since)
                .containsExactly(MovableClock.START.plus(Duration.ofDays(1)), MovableClock.START);
        assertThat(audit.verify().entries()).isEqualTo(2);
    }

    @Test
    void returnsToAFormerContentAsANewVersion() throws Exception {
        write("Trial");
        started();
        write("Second trial");
        started();
        write("Trial");

        assertThat(started().current("trial").version()).isEqualTo(3);
    }

    @Test
    void readsAModelWhoseFileIsGone() throws Exception {
        write("Trial");
        started();

        assertThat(models.version("trial", 1).name()).isEqualTo("Trial");
        assertThatExceptionOfType(UnknownGateModel.class).isThrownBy(() -> models.current("trial"));
    }

    @Test
    void doesNotStartWithAnInvalidFileAndKeepsNothingOfTheOthers() throws Exception {
        write("Trial");
        Files.writeString(processes.resolve("gate-models/zzz.yaml"), "key: zzz\n");

        assertThatExceptionOfType(InvalidGateModel.class)
                .isThrownBy(this::started)
                .withMessageContaining("zzz.yaml");
        assertThat(repository.versions("trial")).isEmpty();
    }

    @Test
    void refusesModelsAndVersionsThatNeverWere() {
        assertThatExceptionOfType(UnknownGateModel.class).isThrownBy(() -> models.current("none"));
        assertThatExceptionOfType(UnknownGateModel.class).isThrownBy(() -> models.versions("none"));
        assertThatExceptionOfType(UnknownGateModel.class)
                .isThrownBy(() -> models.version("light", 99))
                .withMessage("The gate model light has no version 99.");
    }

    private GateModels started() {
        return new GateModels(new GateModelFiles(processes.toString()), repository, audit, transaction, clock);
    }

    private void write(String name) throws Exception {
        Path folder = Files.createDirectories(processes.resolve("gate-models"));
        String light =
                new ClassPathResource("processes/gate-models/light.yaml").getContentAsString(StandardCharsets.UTF_8);
        Files.writeString(
                folder.resolve("trial.yaml"),
                light.replace("key: light", "key: trial").replace("name: Light", "name: " + name));
    }
}
