package org.journeygate.journeys;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.journeygate.audit.AuditLog;
import org.journeygate.calendars.FiscalCalendar;
import org.journeygate.people.Actor;
import org.journeygate.shared.Checks;
import org.journeygate.shared.Identity;
import org.journeygate.shared.NotFound;
import org.journeygate.shared.Outdated;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Paged;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The portfolios of the company: kept by the PMO and administrators, read by everybody. */
@Component
@Transactional
public class Portfolios {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern REGION = Pattern.compile("[a-z]{2}(-[a-z0-9]{1,3}){0,2}");

    private final PortfolioRepository portfolios;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    Portfolios(PortfolioRepository portfolios, AuditLog audit, ApplicationEventPublisher events) {
        this.portfolios = portfolios;
        this.audit = audit;
        this.events = events;
    }

    /** The portfolio; NotFound where there is none. */
    @Transactional(readOnly = true)
    public Portfolio get(PortfolioId id) {
        return portfolios.find(id).orElseThrow(Portfolios::unknown);
    }

    /** The portfolio with that key, if there is one. */
    @Transactional(readOnly = true)
    public Optional<Portfolio> byKey(String key) {
        return portfolios.find(key);
    }

    /** The portfolio that an id or a key names; NotFound where there is none. */
    @Transactional(readOnly = true)
    public Portfolio named(String idOrKey) {
        return Identity.parse(idOrKey)
                .map(PortfolioId::new)
                .map(portfolios::find)
                .orElseGet(() -> portfolios.find(idOrKey))
                .orElseThrow(Portfolios::unknown);
    }

    /** All portfolios by name. */
    @Transactional(readOnly = true)
    public List<Portfolio> all() {
        return portfolios.all();
    }

    /** The portfolios by name, page by page. Two statements. */
    @Transactional(readOnly = true)
    public Paged<Portfolio> search(PageQuery query) {
        return portfolios.page(query);
    }

    /** Whether the person may create and change portfolios, personas and journeys. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean mayKeep(Actor actor) {
        return Stewardship.isSteward(actor);
    }

    /**
     * Creates a portfolio.
     *
     * @param key short unique name in kebab-case that decision tables use; it never changes
     */
    public Portfolio create(@Nullable String key, Particulars particulars, Actor by) {
        Stewardship.requireSteward(by, "portfolios");
        var checks = new Checks();
        String name = checks.line("key", key, 40);
        checks.that(
                name.isEmpty() || KEY.matcher(name).matches(),
                "key",
                "is made of small letters, digits and single hyphens, such as retail-uk");
        checks.that(
                portfolios.find(name).isEmpty(), "key", "is already taken by another portfolio: choose another one");
        Portfolio portfolio = particulars.checked(checks, PortfolioId.next(), 0, name);
        portfolios.insert(portfolio);
        audit.record(by.did(
                "portfolio.created",
                "portfolio",
                portfolio.id().value(),
                portfolio.key(),
                Map.of(
                        "name",
                        portfolio.name(),
                        "currency",
                        portfolio.currency().getCurrencyCode())));
        return portfolio;
    }

    /** Changes a portfolio; Outdated where {@code seenVersion} is not the present one. */
    public Portfolio change(PortfolioId id, int seenVersion, Particulars particulars, Actor by) {
        Stewardship.requireSteward(by, "portfolios");
        Portfolio present = get(id);
        Outdated.check(seenVersion, present.version());
        Portfolio changed = particulars.checked(new Checks(), id, seenVersion, present.key());
        if (!portfolios.update(changed)) {
            Outdated.check(seenVersion, get(id).version());
        }
        audit.record(by.did(
                "portfolio.changed",
                "portfolio",
                id.value(),
                present.key(),
                Map.of(
                        "name",
                        changed.name(),
                        "currency",
                        changed.currency().getCurrencyCode(),
                        "fiscalYearStart",
                        changed.fiscal().startMonth(),
                        "fiscalCut",
                        changed.fiscal().cut(),
                        "fiscalWeekStart",
                        changed.fiscal().weekStart())));
        events.publishEvent(new PortfolioChanged(id));
        return get(id);
    }

    private static NotFound unknown() {
        return new NotFound("portfolio-not-found", "There is no such portfolio.");
    }

    /**
     * What is said about a portfolio, as it was typed.
     *
     * @param currency ISO 4217 code
     * @param zone IANA time zone
     * @param region ISO country, in small letters, whose public holidays count; a part of it behind a hyphen
     * @param fiscalYearStart month, 1 to 12; January where nothing is said
     * @param fiscalCut by what the fiscal year is cut; by months where nothing is said
     * @param fiscalWeekStart the day on which its weeks begin; Monday where nothing is said
     */
    public record Particulars(
            @Nullable String name,
            @Nullable String currency,
            @Nullable String zone,
            @Nullable String region,
            @Nullable Integer fiscalYearStart,
            FiscalCalendar.@Nullable Cut fiscalCut,
            @Nullable DayOfWeek fiscalWeekStart) {

        private Portfolio checked(Checks checks, PortfolioId id, int version, String key) {
            String title = checks.line("name", name, 120);
            String money = checks.line("currency", currency, 3);
            String place = checks.line("region", region, 20);
            String time = checks.line("zone", zone, 60);
            checks.that(
                    money.isEmpty()
                            || Currency.getAvailableCurrencies().stream()
                                    .anyMatch(known -> known.getCurrencyCode().equals(money)),
                    "currency",
                    "is not a currency: use a code of three capital letters such as EUR");
            checks.that(
                    time.isEmpty() || ZoneId.getAvailableZoneIds().contains(time),
                    "zone",
                    "is not a time zone: use a name such as Europe/London");
            checks.that(
                    place.isEmpty() || REGION.matcher(place).matches(),
                    "region",
                    "is not a region: use a country's two small letters such as gb, or de-by for a part of it");
            int month = fiscalYearStart == null ? 1 : fiscalYearStart;
            checks.that(month >= 1 && month <= 12, "fiscalYearStart", "is a month from 1 to 12");
            checks.done();
            return new Portfolio(
                    id,
                    version,
                    key,
                    title,
                    Currency.getInstance(money),
                    ZoneId.of(time),
                    place,
                    new FiscalCalendar(
                            month,
                            fiscalCut == null ? FiscalCalendar.Cut.MONTHS : fiscalCut,
                            fiscalWeekStart == null ? DayOfWeek.MONDAY : fiscalWeekStart));
        }
    }
}
