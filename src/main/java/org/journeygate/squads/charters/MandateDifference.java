package org.journeygate.squads.charters;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** In which sections two mandates differ. */
public final class MandateDifference {

    private MandateDifference() {}

    /** The sections that say something else. */
    public static List<CharterSection> of(Mandate one, Mandate other) {
        List<CharterSection> sections = new ArrayList<>();
        for (CharterSection section : CharterSection.values()) {
            if (!Objects.equals(part(section).apply(one), part(section).apply(other))) {
                sections.add(section);
            }
        }
        return sections;
    }

    static List<String> names(Mandate one, Mandate other) {
        return of(one, other).stream().map(CharterSection::slug).toList();
    }

    private static Function<Mandate, Object> part(CharterSection section) {
        return switch (section) {
            case PURPOSE -> mandate -> String.valueOf(mandate.purpose());
            case SEGMENT -> Mandate::segment;
            case MEMBERS -> Mandate::members;
            case SUCCESS -> Mandate::success;
            case RIGHTS -> Mandate::rights;
            case ESCALATION -> mandate -> List.of(mandate.mustEscalate(), mandate.path());
            case AGREEMENTS -> Mandate::agreements;
            case TERM -> mandate -> mandate.validFrom() + " " + mandate.validUntil();
        };
    }
}
