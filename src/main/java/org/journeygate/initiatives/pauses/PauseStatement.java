package org.journeygate.initiatives.pauses;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who is held and who is freed, as it was typed. */
public record PauseStatement(
        @Nullable String held,
        @Nullable String freed,
        @Nullable BigDecimal freedPeople,
        @Nullable BigDecimal freedMoney,
        @Nullable LocalDate freedFrom) {}
