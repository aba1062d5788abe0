package org.journeygate.gates;

import java.util.List;

/**
 * What the squad's lead says as a gate is asked for: which lines of the charter, those that it never leaves to the squad, apply to the request.
 *
 * @param charter code of the version whose lines were read
 * @param applying its lines that apply, in its words; empty: none of them
 */
public record LinesAnswer(String charter, List<String> applying) {

    public LinesAnswer {
        applying = List.copyOf(applying);
    }
}
