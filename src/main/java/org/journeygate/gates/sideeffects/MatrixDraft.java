package org.journeygate.gates.sideeffects;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.journeygate.journeys.JourneyId;
import org.journeygate.shared.Checks;
import org.jspecify.annotations.Nullable;

/**
 * A matrix as it was typed.
 *
 * @param untouched why no other journey is touched, or null where rows say which are
 */
public record MatrixDraft(@Nullable String untouched, List<Row> rows) {

    /** The most rows that one request may have. */
    public static final int MOST_ROWS = 30;

    /** The longest reason, in characters. */
    public static final int REASON = 500;

    static final int CHANNEL = 40;

    public MatrixDraft {
        rows = List.copyOf(rows);
    }

    /** What is there already, to be changed in part. */
    public static MatrixDraft of(SideEffectMatrix present) {
        return new MatrixDraft(
                present.untouched() == null ? null : present.untouched().reason(),
                present.rows().stream()
                        .map(row -> new Row(row.journey(), row.channel(), row.effect(), row.reason()))
                        .toList());
    }

    /**
     * The matrix that follows {@code present}: rows that say the same stay what they were, with their owners' words. Refused
     * are more than 30 rows, a journey that is not among {@code known}, the same journey and channel twice, rows beside the
     * word that none is touched, and a missing reason.
     *
     * @param own the bet's own journey
     * @param known the journeys of its portfolio
     * @param editorial whether only words change: a row with another reason then stays what it was as well
     */
    public SideEffectMatrix checked(
            SideEffectMatrix present, JourneyId own, Set<JourneyId> known, boolean editorial, Checks checks) {
        checks.that(rows.size() <= MOST_ROWS, "items", "are more than %d: say the widest first".formatted(MOST_ROWS));
        checks.that(
                untouched == null || rows.isEmpty(),
                "none",
                "does not go with rows: either it touches no other journey, or the rows say which");
        String reason = untouched == null ? null : checks.text("none.reason", untouched, REASON);
        Set<String> said = new HashSet<>();
        List<SideEffect> next = new ArrayList<>();
        for (int at = 0; at < rows.size(); at++) {
            SideEffect row = row(rows.get(at), "items[" + at + "].", own, known, said, checks);
            next.add(kept(row, present, editorial));
        }
        return new SideEffectMatrix(present.version() + 1, reason == null ? null : untouched(reason, present), next);
    }

    private static SideEffect row(
            Row row, String field, JourneyId own, Set<JourneyId> known, Set<String> said, Checks checks) {
        JourneyId journey = row.journey();
        checks.that(journey != null, field + "journeyId", "is missing: which journey it touches");
        checks.that(
                !own.equals(journey),
                field + "journeyId",
                "is the bet's own journey: what happens there stands in the bet");
        checks.that(
                journey == null || own.equals(journey) || known.contains(journey),
                field + "journeyId",
                "is no journey of this portfolio");
        String channel = checks.optionalLine(field + "channel", row.channel(), CHANNEL);
        checks.that(
                journey == null
                        || said.add(journey.value() + " "
                                + Objects.toString(channel, "").toLowerCase(Locale.ROOT)),
                field + "channel",
                "is there twice: say each journey and channel once");
        Effect effect = row.effect();
        checks.that(effect != null, field + "effect", "is missing: improves, neutral, worsens or unknown");
        String reason = checks.optionalText(field + "reason", row.reason(), REASON);
        checks.that(
                effect != Effect.WORSENS || reason != null,
                field + "reason",
                "is missing: say what is done about it, or why it is worth it");
        checks.that(
                effect != Effect.UNKNOWN || reason != null,
                field + "reason",
                "is missing: say how it will be found out");
        return new SideEffect(
                SideEffectId.next(),
                journey == null ? own : journey,
                channel,
                effect == null ? Effect.UNKNOWN : effect,
                reason,
                null,
                null,
                null);
    }

    /** The row that stood there before, if this one says the same. */
    private static SideEffect kept(SideEffect row, SideEffectMatrix present, boolean editorial) {
        return present.rows().stream()
                .filter(row::saysTheSameAs)
                .findFirst()
                .or(() -> present.rows().stream()
                        .filter(before -> editorial && before.isAboutTheSameAs(row))
                        .findFirst()
                        .map(before -> before.inOtherWords(row.reason())))
                .orElse(row);
    }

    private static SideEffectMatrix.Untouched untouched(String reason, SideEffectMatrix present) {
        SideEffectMatrix.Untouched before = present.untouched();
        return before != null && before.reason().equals(reason) ? before : new SideEffectMatrix.Untouched(reason, null);
    }

    /** One row of it. */
    public record Row(
            @Nullable JourneyId journey,
            @Nullable String channel,
            @Nullable Effect effect,
            @Nullable String reason) {}
}
