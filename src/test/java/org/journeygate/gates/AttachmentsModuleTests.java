package org.journeygate.gates;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.journeygate.DatabaseTest;
import org.journeygate.gates.grades.Grade;
import org.journeygate.shared.InvalidInput;
import org.journeygate.shared.NotFound;
import org.journeygate.shared.NotPermitted;
import org.journeygate.workflow.TimeMachine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files of evidence: what is taken, how it is kept, frozen, carried over and thrown away. */
@DatabaseTest
class AttachmentsModuleTests {

    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452");

    @Autowired
    GateRequestFixtures gates;

    @Autowired
    EvidenceFile evidence;

    @Autowired
    Attachments attachments;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Submissions submissions;

    @Autowired
    GateRequests requests;

    @Autowired
    TimeMachine time;

    @Autowired
    JdbcClient database;

    @Test
    void keepsAFileOfManyPartsAsItIs() throws Exception {
        GateRequestId id = gates.readyLight();
        byte[] bytes = new byte[700_000];
        new Random(4).nextBytes(bytes);
        System.arraycopy(PNG, 0, bytes, 0, PNG.length);

        Attachment kept = attach(id, "shelf.png", bytes);

        assertThat(kept.type()).isEqualTo("image/png");
        assertThat(kept.size()).isEqualTo(bytes.length);
        assertThat(kept.sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        var read = new ByteArrayOutputStream();
        attachments.copy(kept, read);
        assertThat(read.toByteArray()).isEqualTo(bytes);
        assertThat(count("evidence_file_part")).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "page.html|<!doctype html><html><script>alert(1)</script></html>",
                "report.pdf|<!doctype html><html><script>alert(1)</script></html>",
                "picture.svg|<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
                "picture.png|<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>",
                "run.sh|#!/bin/sh",
                "notes.html|only words",
                "empty.txt|''"
            })
    void refusesWhatMayDoSomethingWhateverItsName(String name, String content) {
        GateRequestId id = gates.readyLight();

        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> attach(id, name, content.getBytes(UTF_8)));
        assertThat(count("evidence_file")).isZero();
    }

    @Test
    void refusesAnArchiveThatSaysItIsAPicture() {
        GateRequestId id = gates.readyLight();

        assertThat(fault(id, "shelf.png", HexFormat.of().parseHex("504b0304140000000800")))
                .startsWith("is application/zip by its content");
    }

    @Test
    void refusesWhatIsTooLargeAndTheEleventh() {
        GateRequestId id = gates.readyLight();
        byte[] large = "words ".repeat(2_000_000).getBytes(UTF_8);
        assertThat(fault(id, "large.txt", large)).startsWith("is larger than 10 MB");
        assertThat(count("evidence_file_part")).isZero();

        for (int number = 0; number < 10; number++) {
            attach(id, number + ".txt", "words".getBytes(UTF_8));
        }
        assertThat(fault(id, "11.txt", "words".getBytes(UTF_8))).endsWith("ten go with one item");
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd.txt, passwd.txt",
        "C:\\\\Users\\\\me\\\\notes.txt, notes.txt",
        "inv\u202Etxt.pdf, invtxt.pdf",
        "'', file",
        ".., file"
    })
    void keepsNothingOfANameThatMisleads(String name, String kept) {
        assertThat(FileNames.plain(name)).isEqualTo(kept);
    }

    @Test
    void freezesTheHashAndAsksTheVotersAgain() {
        GateRequestId id = gates.inReview();
        gates.vote(id, "exec", Outcome.GO);

        Attachment kept = attach(id, "notes.txt", "It holds".getBytes(UTF_8));

        assertThat(database.sql("select content from evidence_revision where gate_request_id = ? and revision = 2")
                        .param(id.value())
                        .query(String.class)
                        .single())
                .contains("\"attachments\":[{\"name\":\"notes.txt\",\"sha256\":\"" + kept.sha256());
        assertThat(dossiers.read(id, gates.exec("exec")).can().vote()).isTrue();
        assertThat(items(id).get(0).frozenGrades()).containsOnlyKeys(1, 2).containsEntry(2, Grade.C);
        assertThatExceptionOfType(RequestMovedOn.class)
                .isThrownBy(() -> evidence.detach(id, first(id), kept.id(), gates.lead()));
    }

    @Test
    void isForWhoMaySeeTheEvidence() {
        GateRequestId id = gates.inReview();
        Attachment kept = attach(id, "notes.txt", "It holds".getBytes(UTF_8));

        assertThat(attachments.get(id, kept.id(), gates.exec("exec"))).isEqualTo(kept);
        assertThatExceptionOfType(NotPermitted.class)
                .isThrownBy(() -> attachments.get(id, kept.id(), gates.exec("stranger")));
        assertThatExceptionOfType(NotPermitted.class)
                .isThrownBy(() -> evidence.attach(
                        id, first(id), "a.txt", new ByteArrayResource("a".getBytes(UTF_8)), gates.exec("exec")));
    }

    @Test
    void throwsAwayWhatNobodyWasGivenAndKeepsWhatWasCarriedOver() {
        GateRequestId id = gates.readyLight();
        Attachment kept = attach(id, "notes.txt", "It holds".getBytes(UTF_8));
        Attachment other = attach(id, "more.txt", "More".getBytes(UTF_8));
        evidence.detach(id, first(id), other.id(), gates.lead());
        assertThat(count("evidence_file")).isEqualTo(1);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> attachments.get(id, other.id(), gates.lead()));

        submissions.submit(id, gates.lead());
        gates.decideBy(id, Outcome.GO);
        time.runDue();
        GateRequestId next = requests.following(id).orElseThrow().id();

        Attachment carried = items(next).get(0).attachments().get(0);
        assertThat(carried.sha256()).isEqualTo(kept.sha256());
        evidence.remove(next, first(next), gates.lead());
        var read = new ByteArrayOutputStream();
        attachments.copy(attachments.get(id, kept.id(), gates.lead()), read);
        assertThat(read.toString(UTF_8)).isEqualTo("It holds");
    }

    private Attachment attach(GateRequestId id, String name, byte[] bytes) {
        AttachmentId added = evidence.attach(id, first(id), name, new ByteArrayResource(bytes), gates.lead());
        return attachments.get(id, added, gates.lead());
    }

    private String fault(GateRequestId id, String name, byte[] bytes) {
        return catchThrowableOfType(InvalidInput.class, () -> attach(id, name, bytes))
                .errors()
                .get(0)
                .message();
    }

    private EvidenceId first(GateRequestId id) {
        return items(id).get(0).id();
    }

    private List<Dossier.EvidenceItem> items(GateRequestId id) {
        return Objects.requireNonNull(dossiers.read(id, gates.lead()).evidence());
    }

    private int count(String table) {
        return database.sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }
}
