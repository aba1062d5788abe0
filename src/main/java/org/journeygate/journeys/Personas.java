package org.journeygate.journeys;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.journeygate.audit.AuditLog;
import org.journeygate.people.Actor;
import org.journeygate.people.UserId;
import org.journeygate.shared.NotFound;
import org.journeygate.shared.Outdated;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Paged;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The personas that journeys are for: kept by the PMO and administrators, read by everybody. */
@Component
@Transactional
public class Personas {

    /** The most jobs, and the most needs, that one persona may have. */
    public static final int MOST = 20;

    private final PersonaRepository personas;
    private final Portfolios portfolios;
    private final PersonaCheck check;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    Personas(
            PersonaRepository personas,
            Portfolios portfolios,
            PersonaCheck check,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.personas = personas;
        this.portfolios = portfolios;
        this.check = check;
        this.audit = audit;
        this.events = events;
    }

    /** The persona; NotFound where there is none. */
    @Transactional(readOnly = true)
    public Persona get(PersonaId id) {
        return personas.find(id).orElseThrow(() -> new NotFound("persona-not-found", "There is no such persona."));
    }

    /** The personas with those ids; unknown ids are left out. Two statements. */
    @Transactional(readOnly = true)
    public Map<PersonaId, Persona> all(Collection<PersonaId> ids) {
        return personas.all(Set.copyOf(ids)).stream().collect(Collectors.toMap(Persona::id, Function.identity()));
    }

    /** The personas by name; of one portfolio where it is given. Three statements. */
    @Transactional(readOnly = true)
    public Paged<Persona> search(@Nullable PortfolioId portfolio, PageQuery query) {
        return personas.page(portfolio, query);
    }

    /** Describes a persona that the portfolio serves; NotFound where there is no such portfolio. */
    public Persona create(PortfolioId portfolio, Particulars particulars, Actor by) {
        Stewardship.requireSteward(by, "personas");
        Persona persona = check.checked(
                particulars, PersonaId.next(), 0, portfolios.get(portfolio).id(), null);
        personas.insert(persona);
        audit.record(by.did("persona.created", "persona", persona.id().value(), null, facts(persona)));
        return persona;
    }

    /**
     * Changes a persona with all its jobs: those that come with their id stay, the others are new, and those that do not
     * come are removed. Outdated where {@code seenVersion} is not the present one.
     */
    public Persona change(PersonaId id, int seenVersion, Particulars particulars, Actor by) {
        Stewardship.requireSteward(by, "personas");
        Persona present = get(id);
        Outdated.check(seenVersion, present.version());
        Persona changed = check.checked(particulars, id, seenVersion, present.portfolio(), present);
        if (!personas.update(changed)) {
            Outdated.check(seenVersion, get(id).version());
        }
        Set<JobId> removed = new HashSet<>(ids(present));
        removed.removeAll(ids(changed));
        if (!removed.isEmpty()) {
            events.publishEvent(new JobsRemoved(id, removed));
        }
        audit.record(by.did("persona.changed", "persona", id.value(), null, facts(changed)));
        return get(id);
    }

    private static Set<JobId> ids(Persona persona) {
        return persona.jobs().stream().map(Persona.Job::id).collect(Collectors.toSet());
    }

    private static Map<String, ?> facts(Persona persona) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("name", persona.name());
        facts.put("portfolio", persona.portfolio().value().toString());
        facts.put("jobs", persona.jobs().stream().map(Persona.Job::text).toList());
        Persona.Shares shares = persona.shares();
        put(facts, "revenueShare", shares.revenue());
        put(facts, "customerShare", shares.customers());
        put(facts, "revenueShareWanted", shares.revenueWanted());
        put(facts, "customerShareWanted", shares.customersWanted());
        put(facts, "wantedBy", shares.wantedBy());
        return facts;
    }

    private static void put(Map<String, Object> facts, String name, @Nullable Object value) {
        if (value != null) {
            facts.put(name, value.toString());
        }
    }

    /**
     * What is said about a persona, as it was typed.
     *
     * @param jobs what these customers want done, the most important first
     * @param needs what else matters to them, one line each
     */
    public record Particulars(
            @Nullable String name, List<JobParticulars> jobs, List<String> needs, SharesGiven shares) {

        public Particulars {
            jobs = List.copyOf(jobs);
            needs = List.copyOf(needs);
        }

        /** A persona with one job and its shares today. */
        public Particulars(
                @Nullable String name,
                @Nullable String job,
                @Nullable BigDecimal revenueShare,
                @Nullable BigDecimal customerShare,
                @Nullable String source) {
            this(
                    name,
                    List.of(new JobParticulars(null, job)),
                    List.of(),
                    new SharesGiven(revenueShare, customerShare, null, null, null, null, source));
        }
    }

    /**
     * What is said about one job.
     *
     * @param id of the job that it already is, or null for a new one
     */
    public record JobParticulars(
            @Nullable JobId id, @Nullable String text) {}

    /**
     * The shares as they were typed, in per cent from 0 to 100, or null while nobody has counted.
     *
     * @param wantedBy the year by whose end the wanted shares are wanted; needed once one is given
     * @param owner answers for the figures
     * @param source where the shares come from; needed once a share is given
     */
    public record SharesGiven(
            @Nullable BigDecimal revenue,
            @Nullable BigDecimal customers,
            @Nullable BigDecimal revenueWanted,
            @Nullable BigDecimal customersWanted,
            @Nullable Integer wantedBy,
            @Nullable UserId owner,
            @Nullable String source) {}
}
