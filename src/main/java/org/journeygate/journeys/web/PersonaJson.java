package org.journeygate.journeys.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.journeygate.journeys.JobId;
import org.journeygate.journeys.Persona;
import org.journeygate.journeys.Personas;
import org.journeygate.people.UserId;
import org.journeygate.shared.InvalidInput;
import org.jspecify.annotations.Nullable;

/** Personas as JSON. */
final class PersonaJson {

    private PersonaJson() {}

    /** A persona as it is read; {@code job} is the first of the {@code jobs}. */
    record Shape(
            UUID id,
            int version,
            UUID portfolioId,
            String name,
            String job,
            List<JobShape> jobs,
            List<String> needs,
            @Nullable BigDecimal revenueShare,
            @Nullable BigDecimal customerShare,
            @Nullable BigDecimal revenueShareWanted,
            @Nullable BigDecimal customerShareWanted,
            @Nullable Integer wantedBy,
            @Nullable UUID ownerId,
            String source) {

        static Shape of(Persona persona) {
            Persona.Shares shares = persona.shares();
            UserId owner = shares.owner();
            return new Shape(
                    persona.id().value(),
                    persona.version(),
                    persona.portfolio().value(),
                    persona.name(),
                    persona.job(),
                    persona.jobs().stream()
                            .map(job -> new JobShape(job.id().value(), job.text()))
                            .toList(),
                    persona.needs(),
                    shares.revenue(),
                    shares.customers(),
                    shares.revenueWanted(),
                    shares.customersWanted(),
                    shares.wantedBy(),
                    owner == null ? null : owner.value(),
                    shares.source());
        }
    }

    record JobShape(UUID id, String text) {}

    record JobGiven(@Nullable UUID id, @Nullable String text) {}

    record New(
            @Nullable String portfolioId,
            @Nullable String name,
            @Nullable String job,
            @Nullable List<JobGiven> jobs,
            @Nullable List<String> needs,
            @Nullable BigDecimal revenueShare,
            @Nullable BigDecimal customerShare,
            @Nullable BigDecimal revenueShareWanted,
            @Nullable BigDecimal customerShareWanted,
            @Nullable Integer wantedBy,
            @Nullable String ownerId,
            @Nullable String source) {

        Changed rest() {
            return new Changed(
                    name,
                    job,
                    jobs,
                    needs,
                    revenueShare,
                    customerShare,
                    revenueShareWanted,
                    customerShareWanted,
                    wantedBy,
                    ownerId,
                    source);
        }
    }

    record Changed(
            @Nullable String name,
            @Nullable String job,
            @Nullable List<JobGiven> jobs,
            @Nullable List<String> needs,
            @Nullable BigDecimal revenueShare,
            @Nullable BigDecimal customerShare,
            @Nullable BigDecimal revenueShareWanted,
            @Nullable BigDecimal customerShareWanted,
            @Nullable Integer wantedBy,
            @Nullable String ownerId,
            @Nullable String source) {

        /** With {@code job} alone, that is the first job, and a persona's other jobs stay as they are. */
        Personas.Particulars particulars(@Nullable Persona present, @Nullable UserId owner) {
            return new Personas.Particulars(
                    name,
                    jobs == null ? first(present) : several(jobs),
                    full("needs", needs),
                    new Personas.SharesGiven(
                            revenueShare,
                            customerShare,
                            revenueShareWanted,
                            customerShareWanted,
                            wantedBy,
                            owner,
                            source));
        }

        private List<Personas.JobParticulars> first(@Nullable Persona present) {
            List<Personas.JobParticulars> all = new ArrayList<>();
            List<Persona.Job> before = present == null ? List.of() : present.jobs();
            all.add(new Personas.JobParticulars(
                    before.isEmpty() ? null : before.get(0).id(), job));
            before.stream()
                    .skip(1)
                    .map(other -> new Personas.JobParticulars(other.id(), other.text()))
                    .forEach(all::add);
            return all;
        }

        private static List<Personas.JobParticulars> several(List<JobGiven> jobs) {
            return full("jobs", jobs).stream()
                    .map(job -> new Personas.JobParticulars(job.id() == null ? null : new JobId(job.id()), job.text()))
                    .toList();
        }

        private static <T> List<T> full(String field, @Nullable List<T> given) {
            if (given == null) {
                return List.of();
            }
            if (given.stream().anyMatch(Objects::isNull)) {
                throw new InvalidInput(field, "include an empty one: take it out");
            }
            return given;
        }
    }
}
