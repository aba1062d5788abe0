package org.journeygate.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.journeygate.shared.InvalidInput;
import org.jspecify.annotations.Nullable;

/** What can be brought in from a file. */
public enum ImportKind {
    /** Decisions taken at gates elsewhere. */
    DECISIONS(DecisionColumn.titles()),
    /** Values of metrics. */
    READINGS(ReadingColumn.titles()),
    /** What was heard at the front line. */
    OBSERVATIONS(ObservationColumn.titles());

    private final List<String> columns;

    ImportKind(List<String> columns) {
        this.columns = columns;
    }

    /** The kind of that name, e.g. {@code decisions}; refused with InvalidInput where there is none. */
    public static ImportKind named(@Nullable String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.word().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(
                        "kind",
                        "is one of: "
                                + Arrays.stream(values()).map(ImportKind::word).collect(Collectors.joining(", "))));
    }

    /** The names of its columns. */
    public List<String> columns() {
        return columns;
    }

    /** Its name in URLs and on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
