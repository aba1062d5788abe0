package org.journeygate.initiatives.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.journeygate.journeys.Persona;
import org.journeygate.journeys.PersonaId;
import org.jspecify.annotations.Nullable;

/**
 * The fewest personas, largest share of revenue first, that hold the wanted part of it. Where two have the same share, either
 * both belong to it or neither.
 *
 * @param members largest first
 * @param held what they hold together, in per cent
 */
record CriticalMass(List<Customers> members, BigDecimal held) {

    /** The critical mass among those personas; nothing where their shares do not add up to so much. */
    static Optional<CriticalMass> of(List<Customers> personas, BigDecimal wanted) {
        List<Customers> counted = personas.stream()
                .filter(persona -> share(persona).signum() > 0)
                .sorted(Comparator.comparing(CriticalMass::share).reversed().thenComparing(Customers::name))
                .toList();
        List<Customers> members = new ArrayList<>();
        BigDecimal held = BigDecimal.ZERO;
        for (Customers persona : counted) {
            boolean enough = held.compareTo(wanted) >= 0;
            if (enough && share(persona).compareTo(share(members.get(members.size() - 1))) != 0) {
                break;
            }
            members.add(persona);
            held = held.add(share(persona));
        }
        return held.compareTo(wanted) >= 0 ? Optional.of(new CriticalMass(members, held)) : Optional.empty();
    }

    boolean holds(PersonaId persona) {
        return members.stream().anyMatch(member -> member.id().equals(persona));
    }

    private static BigDecimal share(Customers persona) {
        return Objects.requireNonNullElse(persona.revenueShare(), BigDecimal.ZERO);
    }

    /** A persona and its share of the revenue in per cent, null where nobody has counted. */
    record Customers(PersonaId id, String name, @Nullable BigDecimal revenueShare) {

        static Customers of(Persona persona) {
            return new Customers(persona.id(), persona.name(), persona.revenueShare());
        }
    }
}
