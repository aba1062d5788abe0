package org.journeygate.journeys;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.journeygate.audit.AuditLog;
import org.journeygate.people.Actor;
import org.journeygate.shared.Checks;
import org.journeygate.shared.NotFound;
import org.journeygate.shared.Outdated;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Paged;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The personas that journeys are for: kept by the PMO and administrators, read by everybody. */
@Component
@Transactional
public class Personas {

    private final PersonaRepository personas;
    private final Portfolios portfolios;
    private final AuditLog audit;

    Personas(PersonaRepository personas, Portfolios portfolios, AuditLog audit) {
        this.personas = personas;
        this.portfolios = portfolios;
        this.audit = audit;
    }

    /** The persona; NotFound where there is none. */
    @Transactional(readOnly = true)
    public Persona get(PersonaId id) {
        return personas.find(id).orElseThrow(() -> new NotFound("persona-not-found", "There is no such persona."));
    }

    /** The personas with those ids; unknown ids are left out. One statement. */
    @Transactional(readOnly = true)
    public Map<PersonaId, Persona> all(Collection<PersonaId> ids) {
        return personas.all(Set.copyOf(ids)).stream().collect(Collectors.toMap(Persona::id, Function.identity()));
    }

    /** The personas by name; of one portfolio where it is given. Two statements. */
    @Transactional(readOnly = true)
    public Paged<Persona> search(@Nullable PortfolioId portfolio, PageQuery query) {
        return personas.page(portfolio, query);
    }

    /** Describes a persona that the portfolio serves; NotFound where there is no such portfolio. */
    public Persona create(PortfolioId portfolio, Particulars particulars, Actor by) {
        Stewardship.requireSteward(by, "personas");
        Persona persona = particulars.checked(
                PersonaId.next(), 0, portfolios.get(portfolio).id());
        personas.insert(persona);
        audit.record(by.did(
                "persona.created",
                "persona",
                persona.id().value(),
                null,
                Map.of("name", persona.name(), "portfolio", portfolio.value().toString())));
        return persona;
    }

    /** Changes a persona; Outdated where {@code seenVersion} is not the present one. */
    public Persona change(PersonaId id, int seenVersion, Particulars particulars, Actor by) {
        Stewardship.requireSteward(by, "personas");
        Persona present = get(id);
        Outdated.check(seenVersion, present.version());
        Persona changed = particulars.checked(id, seenVersion, present.portfolio());
        if (!personas.update(changed)) {
            Outdated.check(seenVersion, get(id).version());
        }
        audit.record(by.did("persona.changed", "persona", id.value(), null, Map.of("name", changed.name())));
        return get(id);
    }

    /**
     * What is said about a persona, as it was typed.
     *
     * @param job the job that these customers want done
     * @param revenueShare per cent of revenue, 0 to 100, or null while nobody has counted
     * @param customerShare per cent of customers, 0 to 100, or null while nobody has counted
     * @param source where the shares come from; needed once a share is given
     */
    public record Particulars(
            @Nullable String name,
            @Nullable String job,
            @Nullable BigDecimal revenueShare,
            @Nullable BigDecimal customerShare,
            @Nullable String source) {

        private Persona checked(PersonaId id, int version, PortfolioId portfolio) {
            var checks = new Checks();
            String title = checks.line("name", name, 120);
            String wanted = checks.text("job", job, 500);
            BigDecimal revenue = checks.optionalNumber("revenueShare", revenueShare, "0", "100", 2);
            BigDecimal customers = checks.optionalNumber("customerShare", customerShare, "0", "100", 2);
            String origin = checks.optionalLine("source", source, 500);
            checks.that(
                    origin != null || (revenue == null && customers == null),
                    "source",
                    "is missing: say where the shares come from");
            checks.done();
            return new Persona(id, version, portfolio, title, wanted, revenue, customers, origin == null ? "" : origin);
        }
    }
}
