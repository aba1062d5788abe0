package org.journeygate.shared.database;

import java.sql.SQLException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells why there is no connection, in an administrator's words. */
final class Unreached {

    private static final int H2_IN_USE = 90020;
    private static final String SETTINGS = "spring.datasource.username and spring.datasource.password";

    private Unreached() {}

    static UnfitDatabase because(Throwable failure, String address) {
        SQLException told = innermost(failure);
        String state = told == null ? "" : String.valueOf(told.getSQLState());
        if (told != null && told.getErrorCode() == H2_IN_USE) {
            return new UnfitDatabase(
                    "The database %s is in use by another process".formatted(address),
                    "Stop that process, or let several work on PostgreSQL (docs/operations.md).",
                    failure);
        }
        if (state.startsWith("28")) {
            return new UnfitDatabase(
                    "The database %s refuses the user or the password".formatted(address),
                    "Correct %s, and see that the server lets this machine in (pg_hba.conf).".formatted(SETTINGS),
                    failure);
        }
        if (state.equals("3D000")) {
            return new UnfitDatabase(
                    "There is no database %s".formatted(address),
                    "Create it: create database … encoding 'UTF8' owner …, or correct spring.datasource.url.",
                    failure);
        }
        return new UnfitDatabase(
                "The database %s cannot be reached: %s"
                        .formatted(
                                address,
                                told == null || told.getMessage() == null ? "it does not answer" : told.getMessage()),
                "Start it, or correct spring.datasource.url; what lies between must let this machine through.",
                failure);
    }

    private static @Nullable SQLException innermost(Throwable failure) {
        return Stream.<Throwable>iterate(failure, each -> each != null, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .reduce((outer, inner) -> inner)
                .orElse(null);
    }
}
