package org.journeygate.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GateModelFilesUnitTests {

    @TempDir
    Path folder;

    @Test
    void areTheShippedOnesWhereNoFolderIsNamed() {
        assertThat(new GateModelFiles("").all())
                .extracting(GateModelFile::name)
                .contains("processes/gate-models/journey-bet.yaml", "processes/gate-models/light.yaml");
    }

    @Test
    void areThoseOfTheFolderThatIsNamed() throws IOException {
        Path models = Files.createDirectory(folder.resolve("gate-models"));
        Files.writeString(models.resolve("ours.yaml"), "key: ours");
        Files.writeString(models.resolve("notes.txt"), "not a model");

        assertThat(new GateModelFiles(folder.toString()).all())
                .isEqualTo(List.of(new GateModelFile(models.resolve("ours.yaml").toString(), "ours", "key: ours")));
    }

    @Test
    void refuseAFolderThatIsNotThere() {
        assertThatExceptionOfType(InvalidGateModel.class)
                .isThrownBy(() -> new GateModelFiles(folder.toString()).all())
                .withMessageContaining(folder.resolve("gate-models").toString())
                .withMessageContaining("there is none");
    }

    @Test
    void refuseAnEmptyFolder() throws IOException {
        Files.createDirectory(folder.resolve("gate-models"));

        assertThatExceptionOfType(InvalidGateModel.class)
                .isThrownBy(() -> new GateModelFiles(folder.toString()).all())
                .withMessageContaining("at least one model is needed");
    }

    @Test
    void haveTheHashOfTheirContent() {
        assertThat(new GateModelFile("x", "x", "abc").sha256())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
