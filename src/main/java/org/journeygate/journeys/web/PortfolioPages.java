package org.journeygate.journeys.web;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.journeygate.calendars.FiscalCalendar.Cut;
import org.journeygate.calendars.FiscalQuarter;
import org.journeygate.journeys.Portfolio;
import org.journeygate.journeys.Portfolios;
import org.journeygate.people.Actor;
import org.journeygate.shared.Checks;
import org.journeygate.shared.NotPermitted;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.web.Form;
import org.journeygate.shared.web.FormAnswer;
import org.journeygate.shared.web.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/journeys/portfolios")
class PortfolioPages {

    private final Portfolios portfolios;
    private final String zone;
    private final String region;
    private final Clock clock;

    PortfolioPages(
            Portfolios portfolios,
            @Value("${journeygate.calendar.zone:UTC}") String zone,
            @Value("${journeygate.calendar.region:gb}") String region,
            Clock clock) {
        this.portfolios = portfolios;
        this.zone = zone;
        this.region = region;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(PageQuery query, Actor actor) {
        return new ModelAndView("journeys/portfolios")
                .addObject("portfolios", portfolios.search(query).map(this::row))
                .addObject("mayKeep", portfolios.mayKeep(actor));
    }

    @GetMapping("/new")
    ModelAndView blank(Actor actor) {
        requireKeeper(actor);
        return form(
                null,
                Form.filled(Map.of(
                        "zone",
                        zone,
                        "region",
                        region,
                        "fiscalYearStart",
                        1,
                        "fiscalCut",
                        Cut.MONTHS,
                        "fiscalWeekStart",
                        DayOfWeek.MONDAY)));
    }

    @PostMapping
    Object create(@RequestParam MultiValueMap<String, String> typed, Actor actor, RedirectAttributes redirect) {
        Form form = Form.of(typed);
        return FormAnswer.of(
                form,
                () -> {
                    Portfolio created = portfolios.create(form.get("key"), particulars(form), actor);
                    Notice.on(redirect, "journeys.portfolio.created", created.name());
                    return "/journeys/portfolios";
                },
                again -> form(null, again));
    }

    @GetMapping("/{key}")
    ModelAndView filled(@PathVariable String key, Actor actor) {
        requireKeeper(actor);
        Portfolio portfolio = portfolios.named(key);
        Map<String, Object> present = new HashMap<>();
        present.put("version", portfolio.version());
        present.put("name", portfolio.name());
        present.put("currency", portfolio.currency().getCurrencyCode());
        present.put("zone", portfolio.zone().getId());
        present.put("region", portfolio.region());
        present.put("fiscalYearStart", portfolio.fiscal().startMonth());
        present.put("fiscalCut", portfolio.fiscal().cut());
        present.put("fiscalWeekStart", portfolio.fiscal().weekStart());
        return form(portfolio, Form.filled(present));
    }

    @PostMapping("/{key}")
    Object change(
            @PathVariable String key,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        Form form = Form.of(typed);
        Portfolio portfolio = portfolios.named(key);
        return FormAnswer.of(
                form,
                () -> {
                    portfolios.change(portfolio.id(), form.version(), particulars(form), actor);
                    Notice.on(redirect, "journeys.saved");
                    return "/journeys/portfolios";
                },
                again -> form(portfolio, again));
    }

    private Row row(Portfolio portfolio) {
        return new Row(portfolio, portfolio.fiscal().quarterOf(LocalDate.ofInstant(clock.instant(), portfolio.zone())));
    }

    private static Portfolios.Particulars particulars(Form form) {
        var checks = new Checks();
        Integer month = form.whole("fiscalYearStart", checks);
        Cut cut = form.choice("fiscalCut", Cut.class, checks);
        DayOfWeek weekStart = form.choice("fiscalWeekStart", DayOfWeek.class, checks);
        checks.done();
        return new Portfolios.Particulars(
                form.get("name"), form.get("currency"), form.get("zone"), form.get("region"), month, cut, weekStart);
    }

    private static ModelAndView form(@Nullable Portfolio portfolio, Form form) {
        return new ModelAndView("journeys/portfolio-form")
                .addObject("portfolio", portfolio)
                .addObject("form", form)
                .addObject("cuts", Cut.values())
                .addObject("weekdays", DayOfWeek.values())
                .addObject("fields", "journeys.field.");
    }

    private void requireKeeper(Actor actor) {
        if (!portfolios.mayKeep(actor)) {
            throw new NotPermitted("not-steward", "Only the PMO and administrators keep portfolios.");
        }
    }

    /** A portfolio and the quarter in which it is. */
    record Row(Portfolio portfolio, FiscalQuarter quarter) {}
}
