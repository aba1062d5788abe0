package org.journeygate.initiatives.winddown;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says about a line, as it was typed.
 *
 * @param doneOn the day, where it is done; for people and budget the first day on which they may be used elsewhere
 * @param note what was done, or why there is nothing to do
 * @param freed money or people given back; asked for where a line of people or budget is done
 */
public record Answer(
        Line.@Nullable State state,
        @Nullable LocalDate doneOn,
        @Nullable String note,
        @Nullable BigDecimal freed) {}
