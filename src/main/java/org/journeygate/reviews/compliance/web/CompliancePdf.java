package org.journeygate.reviews.compliance.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.journeygate.reviews.compliance.Compliance;
import org.journeygate.reviews.compliance.Heatmap;
import org.journeygate.shared.pdf.Pdf;
import org.journeygate.shared.web.Wording;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** The heatmap with its figures as pages to print. */
@Component
class CompliancePdf {

    private static final String STYLE = """
            @page { size: A4 landscape; margin: 15mm; @bottom-right { content: counter(page) " / " counter(pages); font-family: %1$s; font-size: 8pt; color: #5f5e59; } }
            body { font-family: %1$s; font-size: 9.5pt; line-height: 1.4; color: #1d1d1b; }
            h1 { font-size: 16pt; font-weight: 600; margin: 0 0 1mm; }
            h2 { font-size: 11pt; font-weight: 600; margin: 6mm 0 1mm; page-break-after: avoid; }
            p { margin: 0 0 1mm; }
            .muted { color: #5f5e59; }
            table { border-collapse: collapse; width: 100%%; margin-top: 3mm; -fs-table-paginate: paginate; }
            th, td { padding: 1.2mm 3mm 1.2mm 0; vertical-align: top; text-align: left; border-bottom: 0.2mm solid #e4e3de; }
            th { font-weight: 600; color: #5f5e59; font-size: 8.5pt; }
            .num { text-align: right; white-space: nowrap; }
            .LATE { color: #8f5300; font-weight: 600; }
            .MISSED { color: #b3261e; font-weight: 600; }
            .BLOCKED { color: #5555b0; }
            .ON_TIME { color: #1a7f4b; }
            .narrow { width: 60mm; }
            tr { page-break-inside: avoid; }
            """;

    private final Pdf pdf;
    private final ComplianceWords words;
    private final Wording wording;
    private final Clock clock;

    CompliancePdf(Pdf pdf, ComplianceWords words, Wording wording, Clock clock) {
        this.pdf = pdf;
        this.words = words;
        this.wording = wording;
        this.clock = clock;
    }

    byte[] of(Compliance sheet) {
        String title = words.headline(sheet);
        var body = new StringBuilder();
        element(body, "h1", "", title);
        element(body, "p", "", words.trend(sheet));
        element(body, "p", "muted", words.say("pdf.as-of", wording.absolute(clock.instant())));
        element(body, "h2", "", words.say("heat." + sheet.filter().by()));
        heatmap(body, sheet);
        element(body, "p", "muted", words.say("legend.restated") + " \u00b7 " + words.say("legend.rehearsal"));
        lateness(body, sheet);
        element(body, "p", "muted", words.say("rate.how"));
        return pdf.of("<html><head><title>" + escaped(title) + "</title><style>" + STYLE.formatted(pdf.families())
                + "</style></head><body>" + body + "</body></html>");
    }

    private void heatmap(StringBuilder body, Compliance sheet) {
        Compliance.By by = sheet.filter().by();
        Heatmap heatmap = sheet.heatmap();
        body.append("<table><thead><tr>");
        element(body, "th", "", words.say("line." + by));
        heatmap.columns().forEach(column -> element(body, "th", "", words.column(column, by)));
        element(body, "th", "num", words.say("rate"));
        body.append("</tr></thead><tbody>");
        for (Heatmap.Line line : heatmap.lines()) {
            body.append("<tr>");
            element(body, "td", "", line.name().label() + ", " + line.name().within());
            for (Heatmap.Column column : heatmap.columns()) {
                Heatmap.Cell cell = line.in(column);
                element(
                        body,
                        "td",
                        cell == null ? "muted" : cell.state().name(),
                        cell == null ? "\u00b7" : words.word(cell));
            }
            element(body, "td", "num", words.percent(line.rate().share()));
            body.append("</tr>");
        }
        if (by != Compliance.By.QUARTER) {
            body.append("<tr>");
            element(body, "td", "", words.say("rate.all"));
            sheet.quarters().forEach(quarter -> element(body, "td", "", words.rate(quarter.rate())));
            element(body, "td", "num", words.percent(sheet.rate().share()));
            body.append("</tr>");
        }
        body.append("</tbody></table>");
    }

    private void lateness(StringBuilder body, Compliance sheet) {
        element(body, "h2", "", words.say("lateness.days"));
        body.append("<table class=\"narrow\"><tbody>");
        sheet.lateness().counts().forEach((span, count) -> {
            body.append("<tr>");
            element(body, "td", "", words.say("span." + span));
            element(body, "td", "num", wording.number(count));
            body.append("</tr>");
        });
        body.append("</tbody></table>");
    }

    private static void element(StringBuilder body, String name, String style, String text) {
        body.append('<').append(name);
        if (!style.isEmpty()) {
            body.append(" class=\"").append(style).append('"');
        }
        body.append('>').append(escaped(text)).append("</").append(name).append('>');
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name()).replace("&#39;", "'");
    }
}
