package org.journeygate.squads.charters;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * With what the charter of a squad begins that goes on with the work of others: all that theirs said, each thing once. Rights are not
 * added up: they are left unsaid, to be decided anew.
 */
record SuccessorWords(List<Mandate> former) {

    /**
     * Their words from that day until that day.
     *
     * @param people of the squad; whoever is not one of them stays out
     */
    Mandate from(LocalDate from, LocalDate until, Collection<UUID> people) {
        return new Mandate(
                purpose(),
                once(Mandate::segment, Mandate.OwnedStage::stage),
                once(Mandate::members, member -> member).stream()
                        .filter(member -> people.contains(member.person()))
                        .toList(),
                once(Mandate::success, Mandate.SuccessMetric::metric),
                Mandate.Rights.UNSAID,
                once(Mandate::mustEscalate, line -> line),
                former.stream()
                        .map(Mandate::path)
                        .filter(path -> !path.isEmpty())
                        .findFirst()
                        .orElse(List.of()),
                once(Mandate::agreements, line -> line),
                from,
                until);
    }

    /** Theirs where they are one; several are for the squad to bring together. */
    private @Nullable String purpose() {
        List<String> said = former.stream()
                .map(Mandate::purpose)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return said.size() == 1 ? said.get(0) : null;
    }

    private <T> List<T> once(Function<Mandate, List<T>> part, Function<T, Object> by) {
        Map<Object, T> found = former.stream()
                .flatMap(mandate -> part.apply(mandate).stream())
                .collect(Collectors.toMap(by, one -> one, (first, again) -> first, LinkedHashMap::new));
        return found.values().stream().limit(MandateCheck.MOST).toList();
    }
}
