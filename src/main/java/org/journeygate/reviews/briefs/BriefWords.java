package org.journeygate.reviews.briefs;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.journeygate.shared.Numerals;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Says the facts of a brief in words, the same on paper, on the page and whoever reads it. */
public final class BriefWords {

    private static final Locale LOCALE = Locale.UK;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", LOCALE);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", LOCALE);

    private final MessageSource messages;

    BriefWords(MessageSource messages) {
        this.messages = messages;
    }

    /** What the brief is called. */
    public String title(BriefContent brief) {
        return say("title", brief.scope().journey(), brief.scope().quarter());
    }

    /** Up to when the data counts. */
    public String cutOff(BriefContent.Scope scope) {
        return say("cut-off", day(scope.until()), scope.zone());
    }

    /** A day with its year: {@code 30 Sep 2026}. */
    public String day(LocalDate day) {
        return day.format(DAY);
    }

    /** A number with two decimal places at most. */
    public String number(BigDecimal number) {
        return Numerals.number(number, 2);
    }

    /** A value with its unit; a stroke where there is none. */
    public String value(@Nullable BigDecimal value, String unit) {
        return value == null ? "–" : number(value) + "\u00a0" + unit;
    }

    /** What metrics and promises come to, in one line. */
    public String tally(BriefContent brief) {
        BriefContent.Tally tally = brief.tally();
        List<String> said = new ArrayList<>();
        int wanted = tally.inBand() + tally.outOfBand() + tally.unread();
        said.add(
                wanted == 0
                        ? say("tally.no-target", tally.metrics())
                        : say("tally.bands", tally.inBand(), wanted, tally.outOfBand(), tally.unread()));
        if (tally.better() + tally.worse() > 0) {
            said.add(say("tally.moves", tally.better(), tally.worse()));
        }
        if (tally.judged() > 0) {
            said.add(say("tally.promises", tally.kept(), tally.judged()));
        }
        return String.join(" ", said);
    }

    /** Who said it, and where. */
    public String speaker(BriefContent.Voice voice) {
        List<String> said = new ArrayList<>();
        said.add(say("voice." + voice.mood()));
        if (voice.stage() != null) {
            said.add(say("voice.at", voice.stage()));
        }
        if (voice.channel() != null) {
            said.add(say("voice.by", voice.channel()));
        }
        said.add(day(voice.heardOn()));
        return String.join(", ", said);
    }

    /** What a persona brings. */
    public String shares(BriefContent.Persona persona) {
        BigDecimal revenue = persona.revenue();
        BigDecimal customers = persona.customers();
        if (revenue != null && customers != null) {
            return say("persona.both", number(revenue), number(customers));
        }
        if (revenue != null) {
            return say("persona.revenue", number(revenue));
        }
        return customers == null ? say("persona.unknown") : say("persona.customers", number(customers));
    }

    /** Which map the path is taken from. */
    public String map(BriefContent.Path path) {
        if (path.map() == 0) {
            return say("path.none");
        }
        return path.customers() == null
                ? say("path.without", path.map())
                : say("path.with", path.map(), path.customers());
    }

    /** How a metric moved. */
    public String move(BriefContent.Measured metric) {
        BigDecimal now = metric.now();
        BigDecimal before = metric.before();
        return switch (metric.move()) {
            case BETTER, WORSE ->
                now == null || before == null
                        ? say("move." + metric.move(), "")
                        : say(
                                "move." + metric.move(),
                                number(now.subtract(before).abs()));
            case NOT_READ -> say("move.NOT_READ", metric.nowOn() == null ? "" : day(metric.nowOn()));
            default -> say("move." + metric.move());
        };
    }

    /** What is wanted of a metric. */
    public String target(BriefContent.Measured metric) {
        BigDecimal target = metric.wanted().target();
        if (target == null) {
            return "–";
        }
        BigDecimal tolerance = metric.wanted().tolerance();
        String direction = metric.wanted().direction().name();
        if (tolerance == null || tolerance.signum() == 0) {
            return say("target." + direction, number(target));
        }
        BigDecimal edge = direction.equals("HIGHER") ? target.subtract(tolerance) : target.add(tolerance);
        return say("target.band." + direction, number(target), number(edge));
    }

    /** What was promised. */
    public String promise(BriefContent.Promised one) {
        String to =
                one.low().compareTo(one.high()) == 0 ? number(one.low()) : number(one.low()) + "–" + number(one.high());
        return say("promise", one.metric(), number(one.from()), to, one.unit(), day(one.by()));
    }

    /** What came of it. */
    public String came(BriefContent.Promised one) {
        String word = say("came." + one.came());
        return one.measured() == null ? word : say("came.measured", word, value(one.measured(), one.unit()));
    }

    /** Where an item of evidence comes from. */
    public String origin(BriefContent.Proof proof) {
        List<String> said = new ArrayList<>();
        said.add(proof.kind().words());
        said.add(proof.source());
        if (proof.sampleSize() != null) {
            said.add("n\u00a0=\u00a0" + Numerals.number(proof.sampleSize(), 0));
        }
        said.add(day(proof.gatheredOn()));
        return String.join(", ", said);
    }

    /** Where a bet stands. */
    public String standing(BriefContent.Bet bet) {
        List<String> said = new ArrayList<>();
        said.add(bet.squad());
        if (bet.paused()) {
            said.add(say("bet.paused"));
        } else if (bet.gate() != null) {
            said.add(say("bet.before", bet.gate()));
        }
        if (bet.decided() != null && bet.decidedOn() != null) {
            said.add(say("bet.decided." + bet.decided(), day(bet.decidedOn())));
        }
        return String.join(", ", said);
    }

    /** What a bet is worth where that is said in words alone; empty where it is said in numbers, or not at all. */
    public String worth(BriefContent.Bet bet) {
        if (bet.expected() != null) {
            return bet.expected();
        }
        List<String> said = new ArrayList<>();
        worth(said, "revenue", bet.revenue());
        worth(said, "retention", bet.retention());
        worth(said, "brand", bet.brand());
        return String.join("; ", said);
    }

    private void worth(List<String> said, String kind, BriefContent.Worth worth) {
        String words = worth.words();
        if (words != null) {
            said.add(say("worth." + kind, words));
        }
    }

    /** An amount of money; a stroke where nobody has said. */
    public String money(@Nullable BigDecimal amount, String currency) {
        return amount == null ? "–" : Numerals.money(amount, currency);
    }

    /** What a bet brings in points; a stroke where nobody has said. */
    public String points(@Nullable BigDecimal amount) {
        return amount == null ? "–" : say("worth.points", signed(amount));
    }

    /** When a phase runs. */
    public String span(BriefContent.Phase phase) {
        String from = phase.from().format(MONTH);
        String until = phase.until().format(MONTH);
        return from.equals(until) ? from : from + " – " + until;
    }

    /** What a phase is. */
    public String phase(BriefContent.Phase phase) {
        BigDecimal share = phase.share();
        String what = phase.goal().isEmpty() ? phase.name() : phase.name() + ": " + phase.goal();
        return share == null ? what : say("phase.share", what, number(share));
    }

    /** How bad a risk is. */
    public String weight(BriefContent.Risk risk) {
        return say("risk.weight", say("likelihood." + risk.likelihood()), say("impact." + risk.impact()));
    }

    /** Where a milestone stands. */
    public String standing(BriefContent.Milestone one) {
        if (one.doneOn() != null) {
            return say("milestone.done", day(one.doneOn()));
        }
        return one.late() ? say("milestone.late", day(one.dueOn())) : say("milestone.due", day(one.dueOn()));
    }

    /** Who answers for the brief, and whether they have confirmed it. */
    public String foot(BriefContent brief, Stamp stamp) {
        List<String> said = new ArrayList<>();
        said.add(say("foot.owner", brief.scope().owner()));
        Excerpt<String> contributors = brief.scope().contributors();
        if (!contributors.isEmpty()) {
            String names = String.join(", ", contributors.shown());
            said.add(say(
                    "foot.contributors", contributors.more() == 0 ? names : names + " " + more(contributors.more())));
        }
        said.add(stamp(stamp));
        return String.join(" · ", said);
    }

    /** Whether it is confirmed. */
    public String stamp(Stamp stamp) {
        return say(
                "stamp." + stamp.kind(),
                stamp.by() == null ? "" : stamp.by(),
                stamp.on() == null ? "" : day(stamp.on()));
    }

    /** How many are left out. */
    public String more(int count) {
        return say("more", count);
    }

    /** The line of feelings. */
    public MoodLine moods(BriefContent.Path path) {
        return MoodLine.of(path.stages().shown());
    }

    private static String signed(BigDecimal amount) {
        return (amount.signum() > 0 ? "+" : "") + Numerals.number(amount, 2);
    }

    private String say(String key, Object... facts) {
        return messages.getMessage("reviews-briefs." + key, facts, LOCALE);
    }
}
