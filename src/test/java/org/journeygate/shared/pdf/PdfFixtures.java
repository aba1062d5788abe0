package org.journeygate.shared.pdf;

/** The maker of PDFs, for tests without an application. */
public final class PdfFixtures {

    private PdfFixtures() {}

    /** One that is ready. */
    public static Pdf pdf() {
        return new Pdf();
    }
}
