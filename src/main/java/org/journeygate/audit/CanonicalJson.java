package org.journeygate.audit;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.journeygate.shared.Identity;
import org.jspecify.annotations.Nullable;

/**
 * One text for one value, after RFC 8785: keys sorted, no white space, the fewest escapes. Numbers are written in full
 * without an exponent, instants in UTC with six decimals.
 */
public final class CanonicalJson {

    static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private CanonicalJson() {}

    /** The text of plain values: maps, lists, texts, numbers, days, instants, ids, enums. */
    public static String of(@Nullable Object value) {
        var json = new StringBuilder();
        append(json, value);
        return json.toString();
    }

    static void append(StringBuilder json, @Nullable Object value) {
        if (value == null || value instanceof Boolean) {
            json.append(value);
        } else if (value instanceof CharSequence text) {
            appendText(json, text);
        } else if (value instanceof Number number) {
            json.append(plain(number));
        } else if (value instanceof Map<?, ?> map) {
            appendMap(json, map);
        } else if (value instanceof Iterable<?> items) {
            appendItems(json, items);
        } else if (value instanceof Identity id) {
            appendText(json, id.value().toString());
        } else if (value instanceof Enum<?> constant) {
            appendText(json, constant.name());
        } else if (value instanceof Instant instant) {
            appendText(json, MICROSECONDS.format(instant));
        } else if (value instanceof UUID || value instanceof LocalDate) {
            appendText(json, value.toString());
        } else {
            throw new IllegalArgumentException("Not a plain value for the audit log: " + value.getClass());
        }
    }

    private static String plain(Number number) {
        if (number instanceof Integer || number instanceof Long || number instanceof BigInteger) {
            return number.toString();
        }
        BigDecimal decimal = new BigDecimal(number.toString());
        return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
    }

    private static void appendMap(StringBuilder json, Map<?, ?> map) {
        var sorted = new TreeMap<String, @Nullable Object>();
        map.forEach((key, value) -> sorted.put(String.valueOf(key), value));
        json.append('{');
        String comma = "";
        for (var entry : sorted.entrySet()) {
            json.append(comma);
            appendText(json, entry.getKey());
            append(json.append(':'), entry.getValue());
            comma = ",";
        }
        json.append('}');
    }

    private static void appendItems(StringBuilder json, Iterable<?> items) {
        json.append('[');
        String comma = "";
        for (Object item : items) {
            append(json.append(comma), item);
            comma = ",";
        }
        json.append(']');
    }

    private static void appendText(StringBuilder json, CharSequence text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\b' -> json.append("\\b");
                case '\t' -> json.append("\\t");
                case '\n' -> json.append("\\n");
                case '\f' -> json.append("\\f");
                case '\r' -> json.append("\\r");
                default -> {
                    if (c < 0x20 || isAlone(text, i)) {
                        json.append("\\u%04x".formatted((int) c));
                    } else {
                        json.append(c);
                    }
                }
            }
        }
        json.append('"');
    }

    /** Half of a surrogate pair has no UTF-8 form: as an escape it survives the database. */
    private static boolean isAlone(CharSequence text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
