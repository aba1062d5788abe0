package org.journeygate.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.journeygate.people.Actor;
import org.journeygate.shared.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The record of uploads and imports. */
@Component
class ImportRuns {

    private final JdbcClient database;

    ImportRuns(JdbcClient database) {
        this.database = database;
    }

    void add(ImportId id, ImportKind kind, String fileName, Uploads.Upload upload, Instant at, Actor by) {
        database.sql("""
                        insert into import_run (id, kind, file_name, file_hash, file_size, uploaded_at, uploaded_by,
                            uploaded_by_name)
                        values (:id, :kind, :name, :hash, :size, :at, :by, :byName)""")
                .param("id", id.value())
                .param("kind", kind.name())
                .param("name", fileName)
                .param("hash", upload.hash())
                .param("size", upload.size())
                .param("at", Sql.timestamp(at))
                .param("by", by.id() == null ? null : by.id().value(), java.sql.Types.OTHER)
                .param("byName", by.name())
                .update();
    }

    /** Notes that the rows came in; false where that had been done before. */
    boolean bring(ImportId id, ImportReport report, Instant at) {
        return database.sql("""
                                update import_run set brought_at = :at, row_count = :rows, accepted_count = :accepted,
                                    rejected_count = :rejected, fault_count = :faults, added_count = :added,
                                    changed_count = :changed
                                where id = :id and brought_at is null""")
                        .param("at", Sql.timestamp(at))
                        .param("rows", report.rows())
                        .param("accepted", report.accepted())
                        .param("rejected", report.rejectedRows())
                        .param("faults", report.rejected().size())
                        .param("added", report.added())
                        .param("changed", report.changed())
                        .param("id", id.value())
                        .update()
                == 1;
    }

    Optional<ImportRun> find(ImportId id) {
        return database.sql("select * from import_run where id = ?")
                .param(id.value())
                .query((row, number) -> run(row))
                .optional();
    }

    /** The last ones that came in, newest first. */
    List<ImportRun> latest(int count) {
        return database.sql("""
                        select * from import_run where brought_at is not null
                        order by brought_at desc, id desc fetch first ? rows only""").param(count).query((row, number) -> run(row)).list();
    }

    /** Forgets uploads from before that instant that never came in. */
    void forget(Instant before) {
        database.sql("delete from import_run where brought_at is null and uploaded_at < ?")
                .param(Sql.timestamp(before))
                .update();
    }

    private static ImportRun run(ResultSet row) throws SQLException {
        return new ImportRun(
                new ImportId(Sql.uuid(row, "id")),
                ImportKind.named(row.getString("kind").toLowerCase(Locale.ROOT)),
                row.getString("file_name"),
                row.getString("file_hash"),
                row.getLong("file_size"),
                Sql.instant(row, "uploaded_at"),
                row.getString("uploaded_by_name"),
                Sql.instantOrNull(row, "brought_at"),
                row.getInt("row_count"),
                row.getInt("accepted_count"),
                row.getInt("rejected_count"),
                row.getInt("fault_count"),
                row.getInt("added_count"),
                row.getInt("changed_count"));
    }
}
