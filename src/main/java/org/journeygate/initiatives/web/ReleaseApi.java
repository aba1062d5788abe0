package org.journeygate.initiatives.web;

import java.time.LocalDate;
import org.journeygate.initiatives.Releases;
import org.journeygate.journeys.Portfolios;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Paged;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ReleaseApi {

    private final Releases releases;
    private final Portfolios portfolios;

    ReleaseApi(Releases releases, Portfolios portfolios) {
        this.releases = releases;
        this.portfolios = portfolios;
    }

    @GetMapping("/api/v1/portfolios/{id}/releases")
    Paged<ReleaseJson> list(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate until,
            PageQuery query) {
        return releases.in(portfolios.named(id).id(), from, until, query).map(ReleaseJson::of);
    }
}
