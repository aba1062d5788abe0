package org.journeygate.journeys;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.journeygate.people.People;
import org.journeygate.people.Person;
import org.journeygate.people.UserId;
import org.journeygate.shared.Checks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what was said about a persona, or names everything that is wrong with it. */
@Component
class PersonaCheck {

    private final People people;

    PersonaCheck(People people) {
        this.people = people;
    }

    Persona checked(
            Personas.Particulars said, PersonaId id, int version, PortfolioId portfolio, @Nullable Persona present) {
        var checks = new Checks();
        String name = checks.line("name", said.name(), 120);
        List<Persona.Job> jobs = jobs(said.jobs(), present, checks);
        List<String> needs = needs(said.needs(), checks);
        Persona.Shares shares = shares(said.shares(), present, checks);
        checks.done();
        return new Persona(id, version, portfolio, name, jobs, needs, shares);
    }

    private static List<Persona.Job> jobs(
            List<Personas.JobParticulars> said, @Nullable Persona present, Checks checks) {
        Set<JobId> known = present == null
                ? new HashSet<>()
                : present.jobs().stream().map(Persona.Job::id).collect(Collectors.toCollection(HashSet::new));
        checks.that(!said.isEmpty(), "job", "is missing");
        checks.that(said.size() <= Personas.MOST, "jobs", "are more than %d: join some".formatted(Personas.MOST));
        Set<String> texts = new HashSet<>();
        List<Persona.Job> jobs = new ArrayList<>();
        for (int place = 0; place < said.size(); place++) {
            Personas.JobParticulars job = said.get(place);
            String field = place == 0 ? "job" : "jobs[" + place + "].text";
            String text = checks.text(field, job.text(), 500);
            checks.that(
                    text.isEmpty() || texts.add(text.toLowerCase(Locale.ROOT)),
                    field,
                    "is there already: say each job once");
            checks.that(
                    job.id() == null || known.remove(job.id()),
                    "jobs[" + place + "].id",
                    "is no job of this persona, or comes twice: leave the id out for a new job");
            jobs.add(new Persona.Job(job.id() == null ? JobId.next() : job.id(), text));
        }
        return jobs;
    }

    private static List<String> needs(List<String> said, Checks checks) {
        checks.that(said.size() <= Personas.MOST, "needs", "are more than %d: join some".formatted(Personas.MOST));
        return said.stream()
                .map(need -> checks.line("needs", need, 180))
                .distinct()
                .toList();
    }

    private Persona.Shares shares(Personas.SharesGiven said, @Nullable Persona present, Checks checks) {
        BigDecimal revenue = share("revenueShare", said.revenue(), checks);
        BigDecimal customers = share("customerShare", said.customers(), checks);
        BigDecimal revenueWanted = share("revenueShareWanted", said.revenueWanted(), checks);
        BigDecimal customersWanted = share("customerShareWanted", said.customersWanted(), checks);
        boolean wanted = revenueWanted != null || customersWanted != null;
        Integer year = said.wantedBy();
        checks.that(!wanted || year != null, "wantedBy", "is missing: say by which year the shares are wanted");
        checks.that(wanted || year == null, "wantedBy", "is given without a wanted share: say what is wanted by then");
        checks.that(year == null || (year >= 2000 && year <= 2100), "wantedBy", "is a year from 2000 to 2100");
        String source = checks.optionalLine("source", said.source(), 500);
        checks.that(
                source != null || (revenue == null && customers == null && !wanted),
                "source",
                "is missing: say where the shares come from");
        UserId before = present == null ? null : present.shares().owner();
        if (said.owner() != null && !said.owner().equals(before)) {
            Person owner = people.all(List.of(said.owner())).get(said.owner());
            checks.that(owner != null && owner.active(), "ownerId", "is nobody with an active account: choose another");
        }
        return new Persona.Shares(
                revenue, customers, revenueWanted, customersWanted, year, said.owner(), source == null ? "" : source);
    }

    private static @Nullable BigDecimal share(String field, @Nullable BigDecimal said, Checks checks) {
        return checks.optionalNumber(field, said, "0", "100", 2);
    }
}
