package org.journeygate.notifications;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says, as plain text from whatever people have typed; how it looks is the templates' matter.
 *
 * @param subject one line
 * @param headline a sentence about the reader
 * @param paragraphs what happened and what follows
 * @param rows things listed, may be empty
 * @param action what the link at the end leads to, or null
 * @param path path of that page, within the service
 * @param why why the reader gets this mail
 */
public record Letter(
        String subject,
        String headline,
        List<String> paragraphs,
        List<Row> rows,
        @Nullable String action,
        @Nullable String path,
        String why) {

    private static final int LONGEST_SUBJECT = 200;

    public Letter {
        subject = OneLine.of(subject, LONGEST_SUBJECT);
        headline = OneLine.of(headline, 400);
        paragraphs = List.copyOf(paragraphs);
        rows = List.copyOf(rows);
    }

    /**
     * One thing in a list.
     *
     * @param due when it is due, in words
     * @param late whether that has passed
     * @param title what to do
     * @param detail why it matters
     * @param path path of its page, within the service
     */
    public record Row(String due, boolean late, String title, String detail, String path) {}
}
