package org.journeygate.gates;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
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

    /** Every revision of a request, the oldest first; empty where it was never frozen. One statement. */
    Revisions of(GateRequestId request) {
        return new Revisions(database.sql(
                        "select revision, sha256, content from evidence_revision where gate_request_id = ? order by revision")
                .param(request.value())
                .query((row, number) ->
                        new Revision(row.getInt("revision"), row.getString("sha256"), row.getString("content")))
                .list());
    }

    /** The revisions of one request. */
    record Revisions(List<Revision> all) {

        /** The SHA-256 of the newest; null where there is none. */
        @Nullable
        String sha256() {
            return all.isEmpty() ? null : all.get(all.size() - 1).sha256();
        }

        /** What the newest says of the bet; empty where there is none. */
        Optional<SubmittedBet> bet() {
            return all.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Json.read(all.get(all.size() - 1).content(), Said.class)
                            .bet());
        }

        /** What each item was worth in each revision, by its id; what was frozen before there were grades is left out. */
        Map<UUID, SortedMap<Integer, Grade>> grades() {
            Map<UUID, SortedMap<Integer, Grade>> grades = new HashMap<>();
            all.forEach(revision -> Json.read(revision.content(), Content.class)
                    .evidence()
                    .forEach(item -> {
                        if (item.grade() != null) {
                            grades.computeIfAbsent(item.id(), id -> new TreeMap<>())
                                    .put(revision.number(), item.grade().letter());
                        }
                    }));
            return grades;
        }
    }

    /** One of them. */
    record Revision(int number, String sha256, String content) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Said(SubmittedBet bet) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Content(List<Item> evidence) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Item(UUID id, @Nullable Letter grade) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Letter(Grade letter) {}
}
