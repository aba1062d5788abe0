package org.journeygate.shared;

import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers and money as people here write them, on pages, in reasons and in files alike: thousands set apart, a true minus. */
public final class Numerals {

    private static final Locale LOCALE = Locale.UK;

    private Numerals() {}

    /** A number with at most {@code decimals} places, halves rounded up: {@code 41 200}, {@code 64.1}. */
    public static String number(Number value, int decimals) {
        var symbols = new DecimalFormatSymbols(LOCALE);
        symbols.setGroupingSeparator('\u00a0');
        symbols.setMinusSign('\u2212');
        var format = new DecimalFormat("#,##0", symbols);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }

    /** An amount with its currency: {@code 180 000 €}; decimals only where there are any. */
    public static String money(Number amount, @Nullable String currency) {
        String sign = currency == null
                ? ""
                : "\u00a0" + Currency.getInstance(currency).getSymbol(LOCALE);
        return number(amount, 2) + sign;
    }
}
