package org.journeygate.shared.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.core.io.ClassPathResource;

/** Inter as the pages have it: Latin, Greek and Cyrillic letters in several files and two weights, taken from the jar once. */
final class InterFont {

    private static final String FILE = "META-INF/resources/_static/inter/5.2.5/files/inter-%s-%d-normal.woff";
    private static final List<String> ALPHABETS =
            List.of("latin", "latin-ext", "cyrillic", "cyrillic-ext", "greek", "greek-ext", "vietnamese");
    private static final List<Integer> WEIGHTS = List.of(400, 600);

    private final List<Face> faces;
    private final BitSet letters;

    private InterFont(List<Face> faces, BitSet letters) {
        this.faces = faces;
        this.letters = letters;
    }

    static InterFont load() {
        List<Face> faces = ALPHABETS.stream()
                .flatMap(alphabet -> WEIGHTS.stream().map(weight -> face(alphabet, weight)))
                .toList();
        BitSet letters = new BitSet();
        faces.stream().filter(face -> face.weight() == WEIGHTS.get(0)).forEach(face -> note(face, letters));
        return new InterFont(faces, letters);
    }

    List<Face> faces() {
        return faces;
    }

    /** The families in which to look for a letter, as a style sheet names them. */
    static String families() {
        return String.join(
                ", ",
                ALPHABETS.stream().map(alphabet -> "'inter-" + alphabet + "'").toList());
    }

    boolean has(int letter) {
        return letters.get(letter);
    }

    private static Face face(String alphabet, int weight) {
        try (InputStream file = new ClassPathResource(FILE.formatted(alphabet, weight)).getInputStream()) {
            return new Face("inter-" + alphabet, weight, Woff.unpacked(file.readAllBytes()));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static void note(Face face, BitSet letters) {
        try (TrueTypeFont font = new TTFParser(true).parse(new RandomAccessReadBuffer(face.content()))) {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            IntStream.rangeClosed(0x20, Character.MAX_VALUE)
                    .filter(letter -> glyphs.getGlyphId(letter) > 0)
                    .forEach(letters::set);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** One file of the font. */
    @SuppressWarnings("ArrayRecordComponent")
    record Face(String family, int weight, byte[] content) {}
}
