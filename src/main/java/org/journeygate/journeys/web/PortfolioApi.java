package org.journeygate.journeys.web;

import java.net.URI;
import java.time.DayOfWeek;
import java.util.UUID;
import org.journeygate.calendars.FiscalCalendar;
import org.journeygate.journeys.Portfolio;
import org.journeygate.journeys.Portfolios;
import org.journeygate.people.Actor;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Paged;
import org.journeygate.shared.web.ETags;
import org.journeygate.shared.web.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/portfolios")
class PortfolioApi {

    private final Portfolios portfolios;

    PortfolioApi(Portfolios portfolios) {
        this.portfolios = portfolios;
    }

    @GetMapping
    Paged<Shape> list(PageQuery query) {
        return portfolios.search(query).map(Shape::of);
    }

    @GetMapping("/{id}")
    ResponseEntity<Shape> read(@PathVariable String id) {
        return answer(portfolios.named(id));
    }

    @PostMapping
    ResponseEntity<Shape> create(@RequestBody New body, Actor actor) {
        Portfolio created = portfolios.create(
                body.key(),
                new Portfolios.Particulars(
                        body.name(),
                        body.currency(),
                        body.zone(),
                        body.region(),
                        body.fiscalYearStart(),
                        body.fiscalCut(),
                        body.fiscalWeekStart()),
                actor);
        return ResponseEntity.created(
                        URI.create("/api/v1/portfolios/" + created.id().value()))
                .eTag(ETags.of(created.version()))
                .body(Shape.of(created));
    }

    @PutMapping("/{id}")
    ResponseEntity<Shape> change(@PathVariable String id, @RequestBody Changed body, IfMatch seen, Actor actor) {
        return answer(portfolios.change(
                portfolios.named(id).id(),
                seen.version(),
                new Portfolios.Particulars(
                        body.name(),
                        body.currency(),
                        body.zone(),
                        body.region(),
                        body.fiscalYearStart(),
                        body.fiscalCut(),
                        body.fiscalWeekStart()),
                actor));
    }

    private static ResponseEntity<Shape> answer(Portfolio portfolio) {
        return ResponseEntity.ok().eTag(ETags.of(portfolio.version())).body(Shape.of(portfolio));
    }

    record Shape(
            UUID id,
            int version,
            String key,
            String name,
            String currency,
            String zone,
            String region,
            int fiscalYearStart,
            FiscalCalendar.Cut fiscalCut,
            DayOfWeek fiscalWeekStart) {

        static Shape of(Portfolio portfolio) {
            return new Shape(
                    portfolio.id().value(),
                    portfolio.version(),
                    portfolio.key(),
                    portfolio.name(),
                    portfolio.currency().getCurrencyCode(),
                    portfolio.zone().getId(),
                    portfolio.region(),
                    portfolio.fiscal().startMonth(),
                    portfolio.fiscal().cut(),
                    portfolio.fiscal().weekStart());
        }
    }

    record New(
            @Nullable String key,
            @Nullable String name,
            @Nullable String currency,
            @Nullable String zone,
            @Nullable String region,
            @Nullable Integer fiscalYearStart,
            FiscalCalendar.@Nullable Cut fiscalCut,
            @Nullable DayOfWeek fiscalWeekStart) {}

    record Changed(
            @Nullable String name,
            @Nullable String currency,
            @Nullable String zone,
            @Nullable String region,
            @Nullable Integer fiscalYearStart,
            FiscalCalendar.@Nullable Cut fiscalCut,
            @Nullable DayOfWeek fiscalWeekStart) {}
}
