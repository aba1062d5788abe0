package org.journeygate;

import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.Configuration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/**
 * Brings the tables of each module up to date, after those of the modules it depends on; each keeps a history of its
 * own. The order is written down, for working it out from the classes would cost every start several seconds.
 */
@Component
class ModuleMigrations implements FlywayMigrationStrategy {

    /** The modules that have tables. */
    static final List<String> MODULES = List.of(
            "shared",
            "audit",
            "people",
            "journeys",
            "workflow",
            "inbox",
            "squads",
            "initiatives",
            "gates",
            "reviews",
            "exchange",
            "notifications");

    @Override
    public void migrate(Flyway flyway) {
        for (String module : MODULES) {
            of(module, flyway.getConfiguration()).migrate();
        }
    }

    private static Flyway of(String module, Configuration common) {
        return Flyway.configure()
                .configuration(common)
                .locations(Stream.of(common.getLocations())
                        .map(location -> location.getDescriptor() + "/" + module)
                        .toArray(String[]::new))
                .table(common.getTable() + "_" + module)
                .baselineVersion("0")
                .baselineOnMigrate(true)
                .load();
    }
}
