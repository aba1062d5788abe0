package org.journeygate.journeys.maps;

import java.time.LocalDate;
import org.journeygate.shared.Checks;
import org.jspecify.annotations.Nullable;

/**
 * What is said about a version that is to be published, as it was typed: how many customers took part and on which day, or
 * that it was drawn without any.
 *
 * @param who which customers, and how
 * @param note what the version is about
 */
public record PublicationGiven(
        @Nullable Integer customers,
        @Nullable LocalDate tookPartOn,
        @Nullable Boolean withoutCustomers,
        @Nullable String who,
        @Nullable String note) {

    private static final int MOST = 1_000_000;

    Participation participation(LocalDate today, Checks checks) {
        String whoTook = checks.optionalText("who", who, 300);
        boolean without = Boolean.TRUE.equals(withoutCustomers);
        if (without) {
            checks.that(
                    customers == null && tookPartOn == null,
                    "withoutCustomers",
                    "and a number or a day of customers: only one of them is true");
            checks.that(whoTook == null, "who", "names customers of a map that was drawn without any");
            return new Participation(null, null, "");
        }
        checks.that(
                customers != null && customers >= 1 && customers <= MOST,
                "customers",
                customers == null
                        ? "is missing: how many took part? Or say that it was drawn without customers"
                        : "is a number from 1 to 1 000 000; none is \"drawn without customers\"");
        checks.that(tookPartOn != null, "tookPartOn", "is missing: on which day did they take part?");
        checks.that(
                tookPartOn == null || (!tookPartOn.isAfter(today) && tookPartOn.getYear() >= 1990),
                "tookPartOn",
                "is a day that has come already");
        return new Participation(customers, tookPartOn, whoTook == null ? "" : whoTook);
    }
}
