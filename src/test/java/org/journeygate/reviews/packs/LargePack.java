package org.journeygate.reviews.packs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.journeygate.reviews.briefs.FullBriefs;

/** Prints a pack of so many briefs that fill two pages each into a file, in a process of its own whose heap can be bounded. */
final class LargePack {

    private LargePack() {}

    public static void main(String... arguments) throws IOException {
        byte[] pdf =
                PackPapers.paper().pdf(PackPapers.whole(Integer.parseInt(arguments[0]), FullBriefs.fitting(), true));
        Files.write(Path.of(arguments[1]), pdf);
    }
}
