package org.journeygate.reviews.briefs;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.journeygate.shared.pdf.Pdf;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Briefs on paper: A4, one page where that is enough and never more than two. */
@Component
public class BriefPaper {

    private static final String TEMPLATE = "reviews/brief-paper";
    private static final String PAGE =
            "@page { size: A4; margin: 11mm 13mm 10mm; } body { margin: 0; font-family: %s; }";
    private static final String STYLE = """
            .brief { font-size: 8.4pt; line-height: 1.31; color: #1d1d1b; width: 184mm; page-break-before: auto; word-wrap: break-word; }
            .brief p { margin: 0; }
            .brief h2 { font-size: 16pt; line-height: 1.15; font-weight: 600; margin: 0.6mm 0 0.8mm; word-wrap: break-word; }
            .brief .over, .brief .small { color: #5f5e59; font-size: 7.6pt; }
            .brief .headline { font-size: 10.5pt; line-height: 1.3; margin: 0 0 1.4mm; }
            .brief .voice { margin: 1.4mm 0 1.8mm; padding: 0 0 0 3mm; border-left: 0.8mm solid #1f5fbf; }
            .brief .voice .said { font-size: 10pt; line-height: 1.3; }
            .brief .tally { font-weight: 600; margin: 0.8mm 0 1.2mm; }
            .brief .part { display: table; table-layout: fixed; width: 100%; border-top: 0.2mm solid #d3d2cc; page-break-inside: avoid; }
            .brief .part h3 { display: table-cell; width: 25mm; padding: 0.9mm 2.5mm 1mm 0; font-size: 8.4pt; font-weight: 600; margin: 0; color: #5f5e59; vertical-align: top; }
            .brief .part .says { display: table-cell; padding: 0.9mm 0 1mm; vertical-align: top; word-wrap: break-word; }
            .brief .code { white-space: nowrap; }
            .brief table { width: 100%; border-collapse: collapse; table-layout: fixed; }
            .brief th { font-weight: 400; color: #5f5e59; font-size: 7.6pt; text-align: left; padding: 0 1.5mm 0.2mm 0; vertical-align: bottom; }
            .brief td { padding: 0.25mm 1.5mm 0.25mm 0; vertical-align: top; word-wrap: break-word; }
            .brief th.num, .brief td.num { text-align: right; padding-right: 3mm; }
            .brief tr { page-break-inside: avoid; }
            .brief .w12 { width: 12%; } .brief .w14 { width: 14%; } .brief .w16 { width: 16%; } .brief .w19 { width: 19%; } .brief .w24 { width: 24%; }
            .brief ul { margin: 0; padding: 0 0 0 4mm; }
            .brief ul.bare { list-style: none; padding: 0; }
            .brief li { margin: 0 0 0.3mm; }
            .brief .none { color: #5f5e59; }
            .brief b { font-weight: 600; }
            .brief .mood-line { display: block; }
            .brief .ask { background: #e9f0fb; }
            .brief .ask h3 { padding-left: 2mm; }
            .brief .ask li { font-weight: 600; }
            .brief .foot { border-top: 0.2mm solid #d3d2cc; padding-top: 1.1mm; color: #5f5e59; font-size: 7.6pt; }
            """;

    /** As long as a stamp gets, so that what has room before it is confirmed has room afterwards. */
    private static final Stamp LONGEST = new Stamp(Stamp.Kind.CONFIRMED, "w".repeat(90), LocalDate.of(2000, 12, 28));

    private final SpringTemplateEngine templates;
    private final BriefWords words;
    private final Pdf pdf;

    BriefPaper(SpringTemplateEngine templates, MessageSource messages, Pdf pdf) {
        this.templates = templates;
        this.words = new BriefWords(messages);
        this.pdf = pdf;
    }

    /** The rules that {@link #section} needs, all of them below {@code .brief}; the document's page is A4 with margins of 13 mm at most at the sides and 11 mm at the top. */
    public String style() {
        return STYLE;
    }

    /**
     * The brief as an XHTML element for a document to print.
     *
     * @param anchor the element's id, so that a table of contents finds it
     */
    public String section(BriefContent content, Stamp stamp, String anchor) {
        var context = new Context(Locale.UK);
        context.setVariable("brief", content);
        context.setVariable("stamp", stamp);
        context.setVariable("anchor", anchor);
        context.setVariable("words", words);
        return templates.process(TEMPLATE, Set.of("paper"), context);
    }

    /** The brief as a document of its own. */
    public byte[] pdf(BriefContent content, Stamp stamp) {
        return pdf.of(document(content, stamp));
    }

    /** How a brief's facts are said, for the page that shows it. */
    public BriefWords words() {
        return words;
    }

    /** How many pages the content takes. */
    int pages(BriefContent content) {
        return pdf.pages(document(content, LONGEST));
    }

    private String document(BriefContent content, Stamp stamp) {
        return "<html><head><title>"
                + HtmlUtils.htmlEscape(words.title(content), "UTF-8").replace("&#39;", "'") + "</title><style>"
                + PAGE.formatted(pdf.families()) + STYLE + "</style></head><body>" + section(content, stamp, "brief")
                + "</body></html>";
    }
}
