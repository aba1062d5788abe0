package org.journeygate.gates;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.journeygate.gates.attachments.FileStore;
import org.journeygate.people.UserId;
import org.journeygate.shared.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which file is attached to which item. */
@Component
class AttachmentRows {

    private static final String SELECT = """
            select attachment.id, evidence_id, file_id, name, type, size, sha256
            from attachment join evidence_file on evidence_file.id = attachment.file_id
            """;

    private final JdbcClient database;
    private final FileStore files;

    AttachmentRows(JdbcClient database, FileStore files) {
        this.database = database;
        this.files = files;
    }

    /** The attachments of a request by item, the oldest first. One statement. */
    Map<EvidenceId, List<Attachment>> of(GateRequestId request) {
        return database
                .sql(SELECT + " where attachment.gate_request_id = ? order by attachment.added_at, attachment.id")
                .param(request.value())
                .query((row, number) -> new Attachment(
                        new AttachmentId(Sql.uuid(row, "id")),
                        new EvidenceId(Sql.uuid(row, "evidence_id")),
                        Sql.uuid(row, "file_id"),
                        row.getString("name"),
                        row.getString("type"),
                        row.getLong("size"),
                        row.getString("sha256")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Attachment::evidence));
    }

    Optional<Attachment> find(GateRequestId request, EvidenceId item, AttachmentId id) {
        return of(request).getOrDefault(item, List.of()).stream()
                .filter(attachment -> attachment.id().equals(id))
                .findFirst();
    }

    void add(Attachment attachment, GateRequestId request, Instant at, UserId by) {
        database.sql("""
                        insert into attachment (id, gate_request_id, evidence_id, file_id, name, added_at, added_by)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.<Object>asList(
                        attachment.id().value(),
                        request.value(),
                        attachment.evidence().value(),
                        attachment.file(),
                        attachment.name(),
                        Sql.timestamp(at),
                        by.value()))
                .update();
    }

    /** Takes attachments off their item; bytes that nobody was ever given to decide on are thrown away with the last. */
    void remove(List<Attachment> attachments, boolean everFrozen) {
        attachments.forEach(attachment -> {
            database.sql("delete from attachment where id = ?")
                    .param(attachment.id().value())
                    .update();
            if (!everFrozen && isUnused(attachment.file())) {
                files.discard(attachment.file());
            }
        });
    }

    /** Attaches the same files to the item's successor on another request. */
    void carry(List<Attachment> attachments, Evidence successor, Instant at) {
        attachments.forEach(attachment -> add(
                new Attachment(
                        AttachmentId.next(),
                        successor.id(),
                        attachment.file(),
                        attachment.name(),
                        attachment.type(),
                        attachment.size(),
                        attachment.sha256()),
                successor.gateRequestId(),
                at,
                successor.changedBy()));
    }

    private boolean isUnused(UUID file) {
        return database.sql("select count(*) from attachment where file_id = ?")
                        .param(file)
                        .query(Integer.class)
                        .single()
                == 0;
    }
}
