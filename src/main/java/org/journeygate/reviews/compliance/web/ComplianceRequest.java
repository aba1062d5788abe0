package org.journeygate.reviews.compliance.web;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.journeygate.journeys.Portfolio;
import org.journeygate.journeys.Portfolios;
import org.journeygate.reviews.ObligationState;
import org.journeygate.reviews.compliance.Compliance;
import org.journeygate.reviews.compliance.Compliances;
import org.journeygate.shared.Checks;
import org.journeygate.shared.web.Form;
import org.journeygate.shared.web.Named;
import org.journeygate.squads.SquadId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** Reads what an address asks for: {@code by}, {@code from}, {@code to}, {@code portfolio}, {@code squad}, {@code state}. */
@Component
class ComplianceRequest {

    private final Portfolios portfolios;

    ComplianceRequest(Portfolios portfolios) {
        this.portfolios = portfolios;
    }

    Compliances.Filter filter(MultiValueMap<String, String> asked) {
        var typed = new LinkedMultiValueMap<String, String>(asked);
        typed.set("by", upper(asked.getFirst("by")));
        typed.set("state", upper(asked.getFirst("state")));
        Form form = Form.of(typed);
        var checks = new Checks();
        Compliance.By by = form.choice("by", Compliance.By.class, checks);
        ObligationState state = form.choice("state", ObligationState.class, checks);
        LocalDate from = form.day("from", checks);
        LocalDate until = form.day("to", checks);
        UUID squad = form.id("squad", checks);
        checks.done();
        Portfolio portfolio = Named.orNull("portfolio", form.get("portfolio"), portfolios::named);
        return new Compliances.Filter(
                by == null ? Compliance.By.SQUAD : by,
                from,
                until,
                portfolio == null ? null : portfolio.id(),
                squad == null ? null : new SquadId(squad),
                state);
    }

    /** The same filter as a query with its question mark, for the lines of another kind. */
    String query(Compliances.Filter filter, Compliance.By by) {
        var address =
                UriComponentsBuilder.newInstance().queryParam("by", by.name().toLowerCase(Locale.ROOT));
        add(address, "from", filter.from());
        add(address, "to", filter.until());
        add(
                address,
                "portfolio",
                filter.portfolio() == null ? null : filter.portfolio().value());
        add(address, "squad", filter.squad() == null ? null : filter.squad().value());
        add(address, "state", filter.state());
        return address.build().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null) {
            address.queryParam(name, value);
        }
    }

    private static String upper(@Nullable String text) {
        return text == null ? "" : text.strip().toUpperCase(Locale.ROOT);
    }
}
