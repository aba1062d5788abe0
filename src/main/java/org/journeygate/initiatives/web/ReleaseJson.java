package org.journeygate.initiatives.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.journeygate.initiatives.Release;
import org.jspecify.annotations.Nullable;

/** What a stop or a pause gave back, as programs read it. */
record ReleaseJson(
        UUID initiativeId,
        Release.Cause cause,
        String decision,
        @Nullable BigDecimal money,
        @Nullable BigDecimal people,
        LocalDate from,
        @Nullable LocalDate until) {

    static ReleaseJson of(Release release) {
        return new ReleaseJson(
                release.initiative().value(),
                release.cause(),
                release.decision(),
                release.money(),
                release.people(),
                release.from(),
                release.until());
    }
}
