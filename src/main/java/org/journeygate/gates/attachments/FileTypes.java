package org.journeygate.gates.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.apache.tika.Tika;
import org.springframework.stereotype.Component;

/** What a file is, by its content; its name only says which of the formats that share a container. */
@Component
class FileTypes {

    /** What can do nothing by itself once it is opened as what it is. */
    private static final Set<String> HARMLESS = Set.of(
            "application/pdf",
            "image/png",
            "image/jpeg",
            "image/webp",
            "text/plain",
            "text/csv",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "application/vnd.oasis.opendocument.text",
            "application/vnd.oasis.opendocument.spreadsheet",
            "application/vnd.oasis.opendocument.presentation");

    private final Tika tika = new Tika();

    /** The media type; the stream is left where it stood, so it must be able to go back. */
    String of(InputStream content, String name) throws IOException {
        return tika.detect(content, name);
    }

    boolean isHarmless(String type) {
        return HARMLESS.contains(type);
    }
}
