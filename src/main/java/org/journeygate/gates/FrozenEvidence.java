package org.journeygate.gates;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.journeygate.gates.grades.Grade;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The evidence as voters saw it, revision by revision. */
@Component
class FrozenEvidence {

    private final JdbcClient database;

    FrozenEvidence(JdbcClient database) {
        this.database = database;
    }

    /** A revision of a request; none of it where it was never frozen. One statement. */
    Revision read(GateRequest request) {
        return database.sql("select sha256, content from evidence_revision where gate_request_id = ? and revision = ?")
                .params(request.id().value(), request.evidenceRevision())
                .query((row, number) -> new Revision(row.getString("sha256"), row.getString("content")))
                .optional()
                .orElse(new Revision(null, null));
    }

    /**
     * One frozen revision.
     *
     * @param sha256 of its content; null where there is none
     */
    record Revision(@Nullable String sha256, @Nullable String content) {

        /** What each item was worth then, by its id; items frozen before there were grades are left out. */
        Map<UUID, Grade> grades() {
            return content == null
                    ? Map.of()
                    : Json.read(content, Content.class).evidence().stream()
                            .filter(item -> item.grade() != null)
                            .collect(Collectors.toMap(
                                    Item::id,
                                    item -> item.grade() == null
                                            ? Grade.E
                                            : item.grade().letter()));
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Content(List<Item> evidence) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Item(UUID id, @Nullable Letter grade) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Letter(Grade letter) {}
}
