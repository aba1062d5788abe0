package org.journeygate.exchange;

import java.util.List;
import java.util.Map;
import org.journeygate.shared.InvalidInput;

/** The file as a whole cannot be read as the table that was expected: encoding, header, size, kind. 422. */
public final class UnreadableFile extends InvalidInput {

    UnreadableFile(String message) {
        super("unreadable-file", message, List.of(new FieldError("file", message)), Map.of());
    }

    UnreadableFile(List<Fault> header) {
        super(
                "unreadable-file",
                "The header does not name the columns of this kind of file.",
                header.stream()
                        .map(fault -> new FieldError("file", fault.column() + " " + fault.message()))
                        .toList(),
                Map.of("rows", 0, "accepted", 0, "rejectedRows", 0, "rejected", header));
    }
}
