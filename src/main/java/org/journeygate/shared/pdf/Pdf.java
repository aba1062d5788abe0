package org.journeygate.shared.pdf;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Makes a PDF of an XHTML document that brings its own style sheet and pictures along: nothing is fetched, from nowhere. A
 * letter that the font does not have stands there as #, so that no text makes a document fail.
 */
@Component
public class Pdf {

    private static final char UNKNOWN = '#';

    private final Supplier<InterFont> font = SingletonSupplier.of(InterFont::load);

    Pdf() {
        XRLog.setLoggingEnabled(false);
    }

    /** The font families for the document's style sheet. */
    public String families() {
        return InterFont.families();
    }

    /** Whether every letter of a text can be shown. */
    public boolean shows(String text) {
        return text.codePoints().allMatch(this::shows);
    }

    /** The document as PDF. */
    public byte[] of(String xhtml) {
        var pdf = new ByteArrayOutputStream();
        try {
            builder(xhtml).toStream(pdf).run();
            return pdf.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** How many pages the document has; it is laid out and not written. */
    public int pages(String xhtml) {
        try (PdfBoxRenderer renderer = builder(xhtml).buildPdfRenderer()) {
            renderer.layout();
            return renderer.getRootBox().getLayer().getPages().size();
        }
    }

    private PdfRendererBuilder builder(String xhtml) {
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .useExternalResourceAccessControl(
                        (address, kind) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useUriResolver((base, address) -> null)
                .useSVGDrawer(new BatikSVGDrawer())
                .withProducer("Journeygate")
                .withHtmlContent(shown(xhtml), null);
        for (InterFont.Face face : font.get().faces()) {
            FSSupplier<InputStream> content = () -> new ByteArrayInputStream(face.content());
            builder.useFont(content, face.family(), face.weight(), FontStyle.NORMAL, true);
        }
        return builder;
    }

    /** Several letters in a row that cannot be shown become one sign: what people see as one is often made of several. */
    private String shown(String xhtml) {
        var shown = new StringBuilder(xhtml.length());
        boolean[] before = new boolean[1];
        xhtml.codePoints().forEach(letter -> {
            boolean shows = shows(letter);
            if (shows) {
                shown.appendCodePoint(letter);
            } else if (!before[0]) {
                shown.append(UNKNOWN);
            }
            before[0] = !shows;
        });
        return shown.toString();
    }

    private boolean shows(int letter) {
        return letter == '\n' || letter == '\r' || letter == '\t' || font.get().has(letter);
    }
}
