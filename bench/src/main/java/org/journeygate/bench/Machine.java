package org.journeygate.bench;

import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * What was measured on.
 *
 * @param cores of the machine
 */
public record Machine(LocalDate on, int cores, String jdk, String postgresql, String system) {

    /** This one. */
    public static Machine here(Postgres postgres) {
        return new Machine(
                LocalDate.now(ZoneOffset.UTC),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.vm.version"),
                postgres.version(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    }
}
