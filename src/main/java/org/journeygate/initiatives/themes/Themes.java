package org.journeygate.initiatives.themes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.journeygate.audit.AuditLog;
import org.journeygate.initiatives.InitiativeId;
import org.journeygate.journeys.Portfolio;
import org.journeygate.journeys.PortfolioId;
import org.journeygate.journeys.Portfolios;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.people.Person;
import org.journeygate.people.Role;
import org.journeygate.people.UserId;
import org.journeygate.shared.Checks;
import org.journeygate.shared.NotFound;
import org.journeygate.shared.NotPermitted;
import org.journeygate.shared.Outdated;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Paged;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The strategic themes that bets serve: kept by the PMO and administrators, read by everybody. */
@Component
@Transactional
public class Themes {

    private final ThemeRepository themes;
    private final Portfolios portfolios;
    private final People people;
    private final AuditLog audit;
    private final Clock clock;

    Themes(ThemeRepository themes, Portfolios portfolios, People people, AuditLog audit, Clock clock) {
        this.themes = themes;
        this.portfolios = portfolios;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** The theme; NotFound where there is none. */
    @Transactional(readOnly = true)
    public Theme get(ThemeId id) {
        return themes.all(List.of(id)).stream().findFirst().orElseThrow(Themes::unknown);
    }

    /** The themes with those ids; unknown ids are left out. At most one statement. */
    @Transactional(readOnly = true)
    public Map<ThemeId, Theme> all(Collection<ThemeId> ids) {
        return themes.all(Set.copyOf(ids)).stream().collect(Collectors.toMap(Theme::id, Function.identity()));
    }

    /** The themes that a bet of the portfolio may name today, by name. Two statements. */
    @Transactional(readOnly = true)
    public List<Theme> open(PortfolioId portfolio) {
        LocalDate today = today(portfolios.get(portfolio));
        return themes.of(portfolio).stream()
                .filter(theme -> theme.isOpenOn(today))
                .toList();
    }

    /** The themes by name, retired ones included; of one portfolio where it is given. Two statements. */
    @Transactional(readOnly = true)
    public Paged<Theme> search(@Nullable PortfolioId portfolio, PageQuery query) {
        return themes.page(portfolio, query);
    }

    /** How many bets in play name each of those themes. At most one statement. */
    @Transactional(readOnly = true)
    public Map<ThemeId, Long> inPlay(Collection<ThemeId> ids) {
        return themes.inPlay(ids);
    }

    /** The bets that name the theme, the newest first. Two statements. */
    @Transactional(readOnly = true)
    public Paged<InitiativeId> bets(ThemeId id, PageQuery query) {
        return themes.bets(id, query);
    }

    /** Whether the person keeps the themes. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean mayKeep(Actor actor) {
        return actor.is(Role.PMO) || actor.is(Role.ADMINISTRATOR);
    }

    /** A new theme of the portfolio; NotFound where there is no such portfolio, InvalidInput for its content. */
    public Theme create(PortfolioId portfolio, Particulars particulars, Actor by) {
        requireKeeper(by);
        Theme theme = checked(
                particulars, ThemeId.next(), 0, portfolios.get(portfolio).id(), null);
        themes.insert(theme);
        record("theme.created", theme, by);
        return theme;
    }

    /** Changes what a theme says; Outdated where {@code seenVersion} is not the present one. */
    public Theme change(ThemeId id, int seenVersion, Particulars particulars, Actor by) {
        requireKeeper(by);
        Theme present = get(id);
        Outdated.check(seenVersion, present.version());
        Theme changed = checked(particulars, id, seenVersion, present.portfolio(), present);
        write(changed);
        record("theme.changed", changed, by);
        return get(id);
    }

    /** Retires the theme: bets that name it keep it, no other may name it. Does nothing where it is retired already. */
    public Theme retire(ThemeId id, Actor by) {
        requireKeeper(by);
        Theme present = locked(id);
        if (present.retiredOn() == null) {
            write(retired(present, today(portfolios.get(present.portfolio()))));
            record("theme.retired", present, by);
        }
        return get(id);
    }

    /** Takes the retirement back. Does nothing where it is not retired. */
    public Theme bringBack(ThemeId id, Actor by) {
        requireKeeper(by);
        Theme present = locked(id);
        if (present.retiredOn() != null) {
            write(retired(present, null));
            record("theme.brought-back", present, by);
        }
        return get(id);
    }

    /** Deletes a theme that no bet names; refused with {@link ThemeInUse} where one does. */
    public void delete(ThemeId id, Actor by) {
        requireKeeper(by);
        Theme present = locked(id);
        long bets = themes.uses(id);
        if (bets > 0) {
            throw new ThemeInUse(present, bets);
        }
        themes.delete(id);
        record("theme.deleted", present, by);
    }

    private Theme locked(ThemeId id) {
        return themes.lock(id).stream().findFirst().orElseThrow(Themes::unknown);
    }

    private void write(Theme theme) {
        if (!themes.update(theme)) {
            Outdated.check(theme.version(), get(theme.id()).version());
        }
    }

    private Theme checked(Particulars wanted, ThemeId id, int version, PortfolioId portfolio, @Nullable Theme present) {
        var checks = new Checks();
        String name = checks.line("name", wanted.name(), 120);
        String why = checks.text("why", wanted.why(), 2000);
        UserId owner = wanted.owner();
        checks.present("ownerId", owner);
        if (owner != null && (present == null || !owner.equals(present.owner()))) {
            checkOwner(owner, checks);
        }
        LocalDate from = wanted.from();
        LocalDate until = wanted.until();
        checks.present("from", from);
        checks.that(from == null || isNear(from), "from", "lies too far away: choose a day between 2000 and 2100");
        checks.that(until == null || isNear(until), "until", "lies too far away: choose a day between 2000 and 2100");
        checks.that(
                from == null || until == null || !until.isBefore(from),
                "until",
                "is before the first day: choose a later one");
        checks.done();
        return new Theme(
                id,
                version,
                portfolio,
                name,
                why,
                Objects.requireNonNull(owner),
                Objects.requireNonNull(from),
                until,
                present == null ? null : present.retiredOn());
    }

    private void checkOwner(UserId owner, Checks checks) {
        Person person = people.all(List.of(owner)).get(owner);
        checks.that(person != null && person.active(), "ownerId", "is nobody with an active account: choose another");
        checks.that(
                person == null || !person.is(Role.AUDITOR),
                "ownerId",
                "is an auditor, who changes nothing: choose another");
    }

    private static boolean isNear(LocalDate day) {
        return day.getYear() >= 2000 && day.getYear() < 2100;
    }

    private static Theme retired(Theme theme, @Nullable LocalDate on) {
        return new Theme(
                theme.id(),
                theme.version(),
                theme.portfolio(),
                theme.name(),
                theme.why(),
                theme.owner(),
                theme.from(),
                theme.until(),
                on);
    }

    private LocalDate today(Portfolio portfolio) {
        return LocalDate.ofInstant(clock.instant(), portfolio.zone());
    }

    private void requireKeeper(Actor actor) {
        if (!mayKeep(actor)) {
            throw new NotPermitted(
                    "not-steward",
                    "Only the PMO and administrators keep strategic themes. Ask one of them for the change.");
        }
    }

    private void record(String action, Theme theme, Actor by) {
        audit.record(by.did(
                action,
                "theme",
                theme.id().value(),
                null,
                Map.of(
                        "name",
                        theme.name(),
                        "portfolio",
                        theme.portfolio().value().toString(),
                        "owner",
                        theme.owner().value().toString())));
    }

    private static NotFound unknown() {
        return new NotFound("theme-not-found", "There is no such theme.");
    }

    /**
     * What is said about a theme, as it was typed.
     *
     * @param until null for as long as it stands
     */
    public record Particulars(
            @Nullable String name,
            @Nullable String why,
            @Nullable UserId owner,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}
}
