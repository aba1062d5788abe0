package org.journeygate.backup;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** How far this version knows the schema, by module. */
final class KnownMigrations {

    private static final String HISTORY = "flyway_schema_history";
    private static final Pattern MIGRATION = Pattern.compile("db/migration/(\\w+)/V([0-9_.]+)__[^/$]+\\.(?:sql|class)");

    private KnownMigrations() {}

    /** The modules whose schema in the backup is newer than this version knows; none where it can be restored. */
    static List<String> newerIn(Manifest manifest) throws IOException {
        Map<String, MigrationVersion> known = known();
        return manifest.schema().entrySet().stream()
                .filter(entry -> !entry.getKey().equals(HISTORY))
                .map(entry -> Map.entry(
                        entry.getKey().substring(HISTORY.length() + 1), MigrationVersion.fromVersion(entry.getValue())))
                .filter(entry -> entry.getValue()
                                .compareTo(known.getOrDefault(entry.getKey(), MigrationVersion.fromVersion("0")))
                        > 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<String, MigrationVersion> known() throws IOException {
        Map<String, MigrationVersion> known = new TreeMap<>();
        for (Resource each : new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/V*")) {
            Matcher migration = MIGRATION.matcher(each.getURL().toString());
            if (migration.find()) {
                MigrationVersion version =
                        MigrationVersion.fromVersion(migration.group(2).replace('_', '.'));
                known.merge(migration.group(1), version, (one, other) -> one.compareTo(other) > 0 ? one : other);
            }
        }
        return known;
    }
}
