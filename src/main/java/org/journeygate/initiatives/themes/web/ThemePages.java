package org.journeygate.initiatives.themes.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.InitiativeId;
import org.journeygate.initiatives.Initiatives;
import org.journeygate.initiatives.themes.Theme;
import org.journeygate.initiatives.themes.ThemeId;
import org.journeygate.initiatives.themes.Themes;
import org.journeygate.journeys.Portfolio;
import org.journeygate.journeys.PortfolioId;
import org.journeygate.journeys.Portfolios;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.people.Person;
import org.journeygate.people.UserId;
import org.journeygate.shared.Checks;
import org.journeygate.shared.NotPermitted;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Paged;
import org.journeygate.shared.web.Form;
import org.journeygate.shared.web.FormAnswer;
import org.journeygate.shared.web.Named;
import org.journeygate.shared.web.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The strategic themes: as a list, one with its bets, and its form. */
@Controller
@RequestMapping("/themes")
class ThemePages {

    private final Themes themes;
    private final Initiatives initiatives;
    private final Portfolios portfolios;
    private final People people;

    ThemePages(Themes themes, Initiatives initiatives, Portfolios portfolios, People people) {
        this.themes = themes;
        this.initiatives = initiatives;
        this.portfolios = portfolios;
        this.people = people;
    }

    @GetMapping
    ModelAndView list(@RequestParam(required = false) @Nullable String portfolio, PageQuery query, Actor actor) {
        List<Portfolio> all = portfolios.all();
        Portfolio within = Named.orNull("portfolio", portfolio, portfolios::named);
        Paged<Theme> page = themes.search(within == null ? null : within.id(), query);
        return new ModelAndView("initiatives/themes")
                .addObject("themes", page)
                .addObject(
                        "bets",
                        themes.inPlay(page.items().stream().map(Theme::id).toList()))
                .addObject(
                        "owners", names(page.items().stream().map(Theme::owner).toList()))
                .addObject("portfolios", all)
                .addObject("units", all.stream().collect(Collectors.toMap(Portfolio::id, Portfolio::name)))
                .addObject("within", within)
                .addObject("mayKeep", themes.mayKeep(actor));
    }

    @GetMapping("/{id}")
    ModelAndView read(@PathVariable UUID id, PageQuery query, Actor actor) {
        Theme theme = themes.get(new ThemeId(id));
        Paged<InitiativeId> naming = themes.bets(theme.id(), query);
        Map<InitiativeId, Initiative> known = initiatives.all(naming.items());
        return new ModelAndView("initiatives/theme")
                .addObject("theme", theme)
                .addObject("portfolio", portfolios.get(theme.portfolio()))
                .addObject("owner", names(List.of(theme.owner())).get(theme.owner()))
                .addObject("bets", naming)
                .addObject("known", known)
                .addObject("mayKeep", themes.mayKeep(actor));
    }

    @GetMapping("/new")
    ModelAndView blank(@RequestParam(required = false) @Nullable String portfolio, Actor actor) {
        requireKeeper(actor);
        return form(null, portfolio == null ? Form.empty() : Form.filled(Map.of("portfolioId", portfolio)));
    }

    @PostMapping
    Object create(@RequestParam MultiValueMap<String, String> typed, Actor actor, RedirectAttributes redirect) {
        requireKeeper(actor);
        Form form = Form.of(typed);
        return FormAnswer.of(
                form,
                () -> {
                    PortfolioId portfolio = Named.in("portfolioId", form.get("portfolioId"), portfolios::named)
                            .id();
                    Theme created = themes.create(portfolio, particulars(form), actor);
                    Notice.on(redirect, "initiatives-themes.created", created.name());
                    return path(created.id());
                },
                again -> form(null, again));
    }

    @GetMapping("/{id}/edit")
    ModelAndView filled(@PathVariable UUID id, Actor actor) {
        Theme theme = themes.get(new ThemeId(id));
        requireKeeper(actor);
        Map<String, @Nullable Object> present = new HashMap<>();
        present.put("version", theme.version());
        present.put("name", theme.name());
        present.put("why", theme.why());
        present.put("ownerId", people.get(theme.owner()).login());
        present.put("from", theme.from());
        present.put("until", theme.until());
        return form(theme, Form.filled(present));
    }

    @PostMapping("/{id}")
    Object change(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        Form form = Form.of(typed);
        Theme theme = themes.get(new ThemeId(id));
        requireKeeper(actor);
        return FormAnswer.of(
                form,
                () -> {
                    themes.change(theme.id(), form.version(), particulars(form), actor);
                    Notice.on(redirect, "initiatives-themes.saved");
                    return path(theme.id());
                },
                again -> form(theme, again));
    }

    @PostMapping("/{id}/retirement")
    String retire(@PathVariable UUID id, Actor actor, RedirectAttributes redirect) {
        Theme retired = themes.retire(new ThemeId(id), actor);
        Notice.on(redirect, "initiatives-themes.retired-now", retired.name());
        return "redirect:" + path(retired.id());
    }

    @PostMapping("/{id}/return")
    String bringBack(@PathVariable UUID id, Actor actor, RedirectAttributes redirect) {
        Theme back = themes.bringBack(new ThemeId(id), actor);
        Notice.on(redirect, "initiatives-themes.back-now", back.name());
        return "redirect:" + path(back.id());
    }

    @PostMapping("/{id}/removal")
    String delete(@PathVariable UUID id, Actor actor, RedirectAttributes redirect) {
        Theme theme = themes.get(new ThemeId(id));
        themes.delete(theme.id(), actor);
        Notice.on(redirect, "initiatives-themes.deleted-now", theme.name());
        return "redirect:/themes";
    }

    private Themes.Particulars particulars(Form form) {
        var checks = new Checks();
        var from = form.day("from", checks);
        var until = form.day("until", checks);
        checks.done();
        Person owner = Named.orNull("ownerId", form.get("ownerId"), people::named);
        return new Themes.Particulars(
                form.get("name"), form.get("why"), owner == null ? null : owner.id(), from, until);
    }

    private ModelAndView form(@Nullable Theme theme, Form form) {
        return new ModelAndView("initiatives/theme-form")
                .addObject("theme", theme)
                .addObject(
                        "portfolios",
                        portfolios.all().stream()
                                .map(unit -> new Option(unit.key(), unit.name()))
                                .toList())
                .addObject(
                        "people",
                        people.search(null, null, true, PageQuery.first(PageQuery.MAX_SIZE))
                                .items())
                .addObject("form", form)
                .addObject("fields", "initiatives-themes.field.");
    }

    private void requireKeeper(Actor actor) {
        if (!themes.mayKeep(actor)) {
            throw new NotPermitted("not-steward", "Only the PMO and administrators keep strategic themes.");
        }
    }

    private Map<UserId, String> names(List<UserId> ids) {
        return people.all(ids).values().stream().collect(Collectors.toMap(Person::id, Person::name));
    }

    private static String path(ThemeId id) {
        return "/themes/" + id.value();
    }

    /** One choice of a form. */
    record Option(String value, String label) {}
}
