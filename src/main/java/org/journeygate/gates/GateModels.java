package org.journeygate.gates;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.journeygate.audit.AuditLog;
import org.journeygate.people.Actor;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The gate models: read from their files at the start, which an invalid one stops. Each content that a file ever had is a
 * version of its own, so that a request stays on the one that it began with.
 */
@Component
public class GateModels {

    private final GateModelRepository repository;
    private final AuditLog audit;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final GateModelFormat format = new GateModelFormat();
    private final Map<String, GateModel> current;
    private final Map<String, GateModel> former = new ConcurrentHashMap<>();

    GateModels(
            GateModelFiles files,
            GateModelRepository repository,
            AuditLog audit,
            TransactionOperations transaction,
            Clock clock) {
        this.repository = repository;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
        this.current = versioned(files.all());
    }

    /** The models that a bet may follow from now on, each in its newest version, the usual one first. */
    public List<GateModel> current() {
        return List.copyOf(current.values());
    }

    /** The newest version of a model; {@link UnknownGateModel} where no file has that key. */
    public GateModel current(String key) {
        GateModel model = current.get(key);
        if (model == null) {
            throw new UnknownGateModel(key);
        }
        return model;
    }

    /** A model as it was in one version; {@link UnknownGateModel} where it never had so many. */
    public GateModel version(String key, int version) {
        GateModel newest = current.get(key);
        return newest != null && newest.version() == version
                ? newest
                : former.computeIfAbsent(key + " " + version, absent -> stored(key, version));
    }

    /** What versions there are of a model, newest first; {@link UnknownGateModel} where there is none. */
    public List<GateModelVersion> versions(String key) {
        List<GateModelVersion> versions = repository.versions(key);
        if (versions.isEmpty()) {
            throw new UnknownGateModel(key);
        }
        return versions;
    }

    /** How many requests run on each version of a model, by version; one that nobody used is not in it. One statement. */
    public Map<Integer, GateModelUse> use(String key) {
        return repository.use(key);
    }

    private GateModel stored(String key, int version) {
        return repository
                .content(key, version)
                .map(content -> format.read(content, version))
                .orElseThrow(() -> new UnknownGateModel(key, version));
    }

    private Map<String, GateModel> versioned(List<GateModelFile> files) {
        List<Checked> all = files.stream()
                .map(file -> new Checked(file, format.check(file)))
                .sorted(Comparator.comparing(Checked::order).thenComparing(Checked::key))
                .toList();
        Map<String, GateModel> models = new LinkedHashMap<>();
        all.forEach(
                checked -> models.put(checked.key(), format.read(checked.file().content(), version(checked.file()))));
        return models;
    }

    private int version(GateModelFile file) {
        try {
            Integer version = transaction.execute(status -> keep(file));
            return version == null ? 0 : version;
        } catch (DuplicateKeyException otherNodeWasQuicker) {
            return version(file);
        }
    }

    private int keep(GateModelFile file) {
        String hash = file.sha256();
        List<GateModelVersion> known = repository.versions(file.key());
        if (!known.isEmpty() && known.get(0).sha256().equals(hash)) {
            return known.get(0).version();
        }
        int next = known.isEmpty() ? 1 : known.get(0).version() + 1;
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        repository.add(new GateModelVersion(file.key(), next, hash, now), file.content());
        audit.record(Actor.SYSTEM.did(
                "gate-model.changed",
                "gate-model",
                UUID.nameUUIDFromBytes(file.key().getBytes(StandardCharsets.UTF_8)),
                file.key(),
                Map.of("version", next, "sha256", hash)));
        return next;
    }

    /** A file that holds a model in order. */
    private record Checked(GateModelFile file, GateModel model) {

        int order() {
            return model.order();
        }

        String key() {
            return model.key();
        }
    }
}
