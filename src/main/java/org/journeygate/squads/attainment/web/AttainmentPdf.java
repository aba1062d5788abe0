package org.journeygate.squads.attainment.web;

import java.nio.charset.StandardCharsets;
import org.journeygate.journeys.readings.Reading;
import org.journeygate.shared.pdf.Pdf;
import org.journeygate.squads.attainment.Attained;
import org.journeygate.squads.attainment.AttainmentSheet;
import org.journeygate.squads.charters.Charter;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** A sheet as a page to print and to sign. */
@Component
class AttainmentPdf {

    private static final String STYLE = """
            @page { size: A4 landscape; margin: 15mm; }
            body { font-family: %s; font-size: 9.5pt; line-height: 1.4; color: #1d1d1b; }
            h1 { font-size: 16pt; font-weight: 600; margin: 0 0 1mm; }
            h2 { font-size: 11pt; font-weight: 600; margin: 5mm 0 1mm; }
            p { margin: 0 0 1mm; }
            .muted { color: #5f5e59; }
            table { border-collapse: collapse; width: 100%%; margin-top: 4mm; }
            th, td { padding: 1.2mm 3mm 1.2mm 0; vertical-align: top; text-align: left; border-bottom: 0.2mm solid #e4e3de; }
            th { font-weight: 600; color: #5f5e59; font-size: 8.5pt; }
            .whole { white-space: nowrap; }
            .num { text-align: right; white-space: nowrap; }
            tr { page-break-inside: avoid; }
            """;

    private final Pdf pdf;
    private final AttainmentWords words;

    AttainmentPdf(Pdf pdf, AttainmentWords words) {
        this.pdf = pdf;
        this.words = words;
    }

    byte[] of(AttainmentSheet sheet) {
        String title = words.headline(sheet);
        var body = new StringBuilder();
        element(body, "h1", "", title);
        Charter charter = sheet.charter();
        if (charter != null) {
            element(
                    body,
                    "p",
                    "muted",
                    words.say("pdf.origin", charter.code(), charter.number(), words.day(sheet.on())));
            element(
                    body,
                    "p",
                    "",
                    words.say(
                            "means",
                            words.percent(sheet.attainment()),
                            sheet.measured(),
                            sheet.lines().size(),
                            words.percent(sheet.attainmentMissingAsZero())));
            table(body, sheet);
        }
        element(body, "h2", "", words.say("formula"));
        words.formula(sheet).forEach(line -> element(body, "p", "muted", line));
        return pdf.of("<html><head><title>" + escaped(title) + "</title><style>" + STYLE.formatted(pdf.families())
                + "</style></head><body>" + body + "</body></html>");
    }

    private void table(StringBuilder body, AttainmentSheet sheet) {
        body.append("<table><thead><tr>");
        element(body, "th", "", words.say("metric"));
        element(body, "th", "", words.say("way"));
        element(body, "th", "", words.say("value"));
        element(body, "th", "", words.say("calculation"));
        element(body, "th", "num", words.say("counted"));
        element(body, "th", "num", words.say("due"));
        element(body, "th", "", words.say("stands"));
        body.append("</tr></thead><tbody>");
        sheet.lines().forEach(line -> row(body, line));
        body.append("</tbody></table>");
    }

    private void row(StringBuilder body, Attained line) {
        Reading reading = line.reading();
        body.append("<tr>");
        element(body, "td", "", line.wanted().name());
        element(
                body,
                "td",
                "",
                words.say(
                        "from-to-by",
                        words.value(line.wanted().from(), line.wanted()),
                        words.value(line.wanted().target(), line.wanted()),
                        words.day(line.wanted().by())));
        element(
                body,
                "td",
                "",
                reading == null
                        ? words.percent(null)
                        : words.value(reading.value(), line.wanted()) + ", " + words.origin(line) + " "
                                + words.warning(line));
        element(body, "td", "", words.sum(line));
        element(body, "td", "num", words.percent(line.counted()));
        element(body, "td", "num", words.percent(line.due()));
        element(body, "td", "whole", words.standing(line.standing()));
        body.append("</tr>");
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
