package org.journeygate.reviews.compliance.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.journeygate.reviews.Obligation;
import org.journeygate.reviews.ObligationState;
import org.journeygate.reviews.compliance.Compliance;
import org.journeygate.reviews.compliance.Heatmap;
import org.journeygate.reviews.compliance.Rate;
import org.journeygate.shared.web.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Compliance in words and marks. */
@Component
class ComplianceWords {

    private static final int PER_CENT = 100;

    private final MessageSource messages;
    private final Wording wording;

    ComplianceWords(MessageSource messages, Wording wording) {
        this.messages = messages;
        this.wording = wording;
    }

    /** What it comes to, as a sentence. */
    public String headline(Compliance sheet) {
        if (sheet.quarters().isEmpty()) {
            return say("headline.none");
        }
        BigDecimal share = sheet.rate().share();
        return share == null ? say("headline.uncounted") : say("headline", percent(share));
    }

    /** How the last quarter compares to those before; empty where there is nothing to compare. */
    public String trend(Compliance sheet) {
        Compliance.Quarter last = sheet.last();
        BigDecimal trend = sheet.trend();
        if (last == null || trend == null) {
            return "";
        }
        BigDecimal points = trend.movePointRight(2).setScale(1, RoundingMode.HALF_UP);
        String share = percent(last.rate().share());
        String before = percent(sheet.before().share());
        String name = last.label();
        return points.signum() == 0
                ? say("trend.same", name, share, before)
                : say(
                        points.signum() > 0 ? "trend.more" : "trend.less",
                        name,
                        share,
                        wording.number(points.abs(), 1),
                        before);
    }

    /** A share in per cent to a tenth; a dash where there is none. */
    public String percent(@Nullable BigDecimal share) {
        return share == null ? "\u2013" : wording.tenths(share);
    }

    /** The rate with its figures: {@code 92.3 % (12 of 13)}. */
    public String rate(Rate rate) {
        return rate.owed() == 0 ? "\u2013" : say("rate", percent(rate.share()), rate.onTime(), rate.owed());
    }

    /** The sign of a state, which stands beside its word. */
    public String mark(ObligationState state) {
        return say("mark." + state);
    }

    /** The word for a state. */
    public String state(ObligationState state) {
        return say("state." + state);
    }

    /** A cell in a sentence, for whoever hovers or listens. */
    public String cell(Heatmap.Cell cell) {
        return say("cell", state(cell.state()), cell.bad(), cell.of())
                + (cell.restated() ? say("cell.restated") : "")
                + (cell.rehearsal() ? say("cell.rehearsal") : "");
    }

    /** A cell in as few signs as there can be: {@code M missed*}. */
    String brief(Heatmap.Cell cell) {
        return mark(cell.state()) + " " + word(cell);
    }

    /** The same without its mark, for paper has not every sign: {@code missed*}. */
    String word(Heatmap.Cell cell) {
        return state(cell.state())
                + (cell.restated() ? "*" : "")
                + (cell.rehearsal() ? " " + say("rehearsal.short") : "");
    }

    /** What was owed, in a few words. */
    public String title(Obligation owed) {
        return say("kind." + owed.kind(), owed.title());
    }

    /** The column of a kind. */
    public String column(Heatmap.Column column, Compliance.By by) {
        return by == Compliance.By.QUARTER ? say("column." + column.key()) : column.label();
    }

    /** How wide a bar is, in hundredths of the widest. */
    public long width(long count, long most) {
        return most == 0 ? 0 : count * PER_CENT / most;
    }

    String say(String key, Object... facts) {
        return messages.getMessage("reviews-compliance." + key, facts, Locale.UK);
    }
}
