package org.journeygate.initiatives.themes.web;

import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.journeygate.initiatives.themes.Theme;
import org.journeygate.initiatives.themes.ThemeId;
import org.journeygate.initiatives.themes.Themes;
import org.journeygate.journeys.Portfolio;
import org.journeygate.journeys.Portfolios;
import org.journeygate.people.Actor;
import org.journeygate.people.UserId;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Paged;
import org.journeygate.shared.web.ETags;
import org.journeygate.shared.web.IfMatch;
import org.journeygate.shared.web.Named;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/themes")
class ThemeApi {

    private final Themes themes;
    private final Portfolios portfolios;

    ThemeApi(Themes themes, Portfolios portfolios) {
        this.themes = themes;
        this.portfolios = portfolios;
    }

    @GetMapping
    Paged<Shape> list(@RequestParam(required = false) @Nullable String portfolio, PageQuery query) {
        Portfolio within = Named.orNull("portfolio", portfolio, portfolios::named);
        return themes.search(within == null ? null : within.id(), query).map(Shape::of);
    }

    @GetMapping("/{id}")
    ResponseEntity<Shape> read(@PathVariable UUID id) {
        return answer(themes.get(new ThemeId(id)));
    }

    @PostMapping
    ResponseEntity<Shape> create(@RequestBody New body, Actor actor) {
        Portfolio portfolio = Named.in("portfolioId", body.portfolioId(), portfolios::named);
        Theme created = themes.create(portfolio.id(), body.content().particulars(), actor);
        return ResponseEntity.created(
                        URI.create("/api/v1/themes/" + created.id().value()))
                .eTag(ETags.of(created.version()))
                .body(Shape.of(created));
    }

    @PutMapping("/{id}")
    ResponseEntity<Shape> change(@PathVariable UUID id, @RequestBody Content body, IfMatch seen, Actor actor) {
        return answer(themes.change(new ThemeId(id), seen.version(), body.particulars(), actor));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable UUID id, Actor actor) {
        themes.delete(new ThemeId(id), actor);
    }

    @PostMapping("/{id}/retirement")
    ResponseEntity<Shape> retire(@PathVariable UUID id, Actor actor) {
        return answer(themes.retire(new ThemeId(id), actor));
    }

    @DeleteMapping("/{id}/retirement")
    ResponseEntity<Shape> bringBack(@PathVariable UUID id, Actor actor) {
        return answer(themes.bringBack(new ThemeId(id), actor));
    }

    private static ResponseEntity<Shape> answer(Theme theme) {
        return ResponseEntity.ok().eTag(ETags.of(theme.version())).body(Shape.of(theme));
    }

    record Shape(
            UUID id,
            int version,
            UUID portfolioId,
            String name,
            String why,
            UUID ownerId,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate retiredOn) {

        static Shape of(Theme theme) {
            return new Shape(
                    theme.id().value(),
                    theme.version(),
                    theme.portfolio().value(),
                    theme.name(),
                    theme.why(),
                    theme.owner().value(),
                    theme.from(),
                    theme.until(),
                    theme.retiredOn());
        }
    }

    record New(
            @Nullable String portfolioId,
            @Nullable String name,
            @Nullable String why,
            @Nullable UUID ownerId,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {

        Content content() {
            return new Content(name, why, ownerId, from, until);
        }
    }

    record Content(
            @Nullable String name,
            @Nullable String why,
            @Nullable UUID ownerId,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {

        Themes.Particulars particulars() {
            return new Themes.Particulars(name, why, ownerId == null ? null : new UserId(ownerId), from, until);
        }
    }
}
