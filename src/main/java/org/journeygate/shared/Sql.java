package org.journeygate.shared;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The few conversions that plain SQL needs to mean the same on H2 and PostgreSQL. */
public final class Sql {

    private Sql() {}

    /** The values of one row as parameters: ids bare, enums by name, instants as timestamps, nulls as they are. */
    public static List<@Nullable Object> values(@Nullable Object... values) {
        List<@Nullable Object> parameters = new ArrayList<>(values.length);
        for (Object value : values) {
            if (value instanceof Identity id) {
                parameters.add(id.value());
            } else if (value instanceof Enum<?> constant) {
                parameters.add(constant.name());
            } else if (value instanceof Instant instant) {
                parameters.add(timestamp(instant));
            } else {
                parameters.add(value);
            }
        }
        return parameters;
    }

    /** An instant as a parameter for a {@code timestamp with time zone} column. */
    public static OffsetDateTime timestamp(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** As {@link #timestamp(Instant)}, null staying null. */
    public static @Nullable OffsetDateTime timestampOrNull(@Nullable Instant instant) {
        return instant == null ? null : timestamp(instant);
    }

    /** The instant in a column that is never null. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** The instant in a column, or null. */
    public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    /** The UUID in a column that is never null. */
    public static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    /** The UUID in a column, or null. */
    public static @Nullable UUID uuidOrNull(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    /** The number in a column that is never null, without the zeros that the column's scale adds. */
    public static BigDecimal decimal(ResultSet row, String column) throws SQLException {
        return bare(row.getBigDecimal(column));
    }

    /** As {@link #decimal}, or null. */
    public static @Nullable BigDecimal decimalOrNull(ResultSet row, String column) throws SQLException {
        BigDecimal value = row.getBigDecimal(column);
        return value == null ? null : bare(value);
    }

    private static BigDecimal bare(BigDecimal value) {
        BigDecimal bare = value.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    /** A pattern for {@code like … escape '\'} that finds the text anywhere, its wildcards taken literally. */
    public static String contains(String text) {
        return "%"
                + text.toLowerCase().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
