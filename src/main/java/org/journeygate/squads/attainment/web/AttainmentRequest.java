package org.journeygate.squads.attainment.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.journeygate.shared.Checks;
import org.journeygate.shared.web.Form;
import org.journeygate.squads.Squad;
import org.journeygate.squads.SquadId;
import org.journeygate.squads.Squads;
import org.journeygate.squads.attainment.AttainmentSheet;
import org.journeygate.squads.attainment.Attainments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;

/** Finds the sheet that an address asks for: {@code on} a day, {@code known} at an instant or by the end of a day. */
@Component
class AttainmentRequest {

    private final Squads squads;
    private final Attainments attainments;

    AttainmentRequest(Squads squads, Attainments attainments) {
        this.squads = squads;
        this.attainments = attainments;
    }

    AttainmentSheet sheet(SquadId id, @Nullable String on, @Nullable String known) {
        Squad squad = squads.get(id);
        var checks = new Checks();
        var typed = new LinkedMultiValueMap<String, String>();
        typed.add("on", on == null ? "" : on);
        LocalDate day = Form.of(typed).day("on", checks);
        Instant at = instant(squad, known, checks);
        checks.done();
        return attainments.of(squad, day, at);
    }

    private @Nullable Instant instant(Squad squad, @Nullable String known, Checks checks) {
        if (known == null || known.isBlank()) {
            return null;
        }
        String text = known.strip();
        try {
            return text.contains("T")
                    ? Instant.parse(text).truncatedTo(ChronoUnit.MICROS)
                    : attainments.endOf(squad, LocalDate.parse(text));
        } catch (DateTimeException wrong) {
            checks.refuse("known", "is neither a day such as 2026-03-31 nor an instant such as 2026-03-31T16:00:00Z");
            return null;
        }
    }
}
