package org.journeygate.shared.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfUnitTests {

    static final Pdf PDF = new Pdf();

    @Test
    void embedsTheFontOfThePages() throws IOException {
        try (PDDocument document = Loader.loadPDF(
                PDF.of(
                        page(
                                "Gr\u00fc\u00dfe, \u0141\u00f3d\u017a, \u041f\u0440\u0438\u0432\u0435\u0442, \u0393\u03b5\u03b9\u03ac")))) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains(
                            "Gr\u00fc\u00dfe, \u0141\u00f3d\u017a, \u041f\u0440\u0438\u0432\u0435\u0442, \u0393\u03b5\u03b9\u03ac");
            assertThat(document.getPage(0).getResources().getFontNames())
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(document.getPage(0)
                                    .getResources()
                                    .getFont(name)
                                    .isEmbedded())
                            .isTrue());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uD83D\uDC69\u200D\uD83D\uDCBB and \uD83C\uDDE9\uD83C\uDDEA",
                "\u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627 \u202Eevil\u202C",
                "\u4f60\u597d \u3053\u3093\u306b\u3061\u306f \uc548\ub155",
                "&amp; &lt;script&gt; ]]&gt;",
                "\u0000\u0001\u001f\u007f\u0085\u2028\u2029\uFEFF\uFFFF\uD800",
                "e\u0301\u0323\u0327\u0327\u0327 \u0915\u094d\u0937\u093f",
                "\u00ad\u200b\u2060\u00a0\u3000 \uFB01"
            })
    void failsOnNoText(String text) throws IOException {
        try (PDDocument document = Loader.loadPDF(PDF.of(page("before " + text + " after")))) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("before")
                    .contains("after");
        }
    }

    @Test
    void breaksWordsThatAreLongerThanTheirColumn() throws IOException {
        try (PDDocument document = Loader.loadPDF(PDF.of("<html><head><style>body { font-family: " + PDF.families()
                + " } table { table-layout: fixed; width: 100% } td { word-wrap: break-word }</style></head><body><table>"
                + "<tr><td>" + "w".repeat(5000) + "</td><td>" + "a b ".repeat(2000)
                + "</td></tr></table></body></html>"))) {
            assertThat(new PDFTextStripper()
                            .getText(document)
                            .chars()
                            .filter(letter -> letter == 'w')
                            .count())
                    .isEqualTo(5000);
        }
    }

    @Test
    void fetchesNothing() throws IOException {
        try (var server = new ServerSocket(0)) {
            server.setSoTimeout(200);
            String address = "http://localhost:" + server.getLocalPort() + "/x";
            byte[] pdf = PDF.of("<html><head><link rel=\"stylesheet\" href=\"" + address + ".css\"/><style>@import url("
                    + address + "); @font-face { font-family: x; src: url(" + address
                    + ".ttf) } body { font-family: x, "
                    + PDF.families() + "; background: url(" + address + ".png) }</style></head><body><img src=\""
                    + address
                    + ".png\" alt=\"\"/><img src=\"file:///etc/hostname\" alt=\"\"/><svg xmlns=\"http://www.w3.org/2000/svg\""
                    + " xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"10\" height=\"10\"><image xlink:href=\""
                    + address + ".png\" width=\"9\" height=\"9\"/></svg>text</body></html>");

            assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).startsWith("%PDF");
            assertThatThrownBy(server::accept).isInstanceOf(java.net.SocketTimeoutException.class);
        }
    }

    private static String page(String text) {
        return "<html><head><title>t</title><style>body { font-family: " + PDF.families() + " }</style></head><body><p>"
                + text + "</p></body></html>";
    }
}
