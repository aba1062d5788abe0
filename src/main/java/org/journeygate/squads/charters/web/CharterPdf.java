package org.journeygate.squads.charters.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.journeygate.journeys.Portfolio;
import org.journeygate.journeys.Portfolios;
import org.journeygate.shared.pdf.Pdf;
import org.journeygate.squads.Squad;
import org.journeygate.squads.charters.Charter;
import org.journeygate.squads.charters.Charters;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** A charter as pages to print and to hang on the wall. */
@Component
class CharterPdf {

    private static final String STYLE = """
            @page { size: A4; margin: 18mm; }
            body { font-family: %s; font-size: 10pt; line-height: 1.45; color: #1d1d1b; }
            h1 { font-size: 18pt; font-weight: 600; margin: 0 0 1mm; }
            h2 { font-size: 11.5pt; font-weight: 600; margin: 6mm 0 1mm; border-bottom: 0.3mm solid #e4e3de; }
            p { margin: 0 0 1mm; }
            .muted { color: #5f5e59; }
            table { border-collapse: collapse; }
            td { padding: 0.6mm 0; vertical-align: top; }
            td.label { color: #5f5e59; width: 46mm; padding-right: 4mm; }
            """;

    private final Pdf pdf;
    private final CharterWords words;
    private final Portfolios portfolios;

    CharterPdf(Pdf pdf, CharterWords words, Portfolios portfolios) {
        this.pdf = pdf;
        this.words = words;
        this.portfolios = portfolios;
    }

    byte[] of(Charter charter, Squad squad, Charters.Lineage lineage) {
        Portfolio portfolio = portfolios.get(squad.portfolio());
        String title = words.say("pdf.title", squad.name());
        var body = new StringBuilder("<h1>").append(escaped(title)).append("</h1>");
        body.append("<p class=\"muted\">")
                .append(escaped(words.say(
                        "pdf.origin",
                        charter.code(),
                        charter.number(),
                        words.say("state." + charter.state()),
                        portfolio.name())))
                .append("</p>");
        if (!lineage.predecessors().isEmpty()) {
            body.append("<p class=\"muted\">")
                    .append(escaped(words.say("successor-of", codes(lineage.predecessors()))))
                    .append("</p>");
        }
        for (CharterWords.Part part :
                words.of(charter.mandate(), portfolio.currency().getCurrencyCode())) {
            body.append("<h2>").append(escaped(words.section(part.section()))).append("</h2><table>");
            part.lines()
                    .forEach(line -> body.append(line.label().isEmpty() ? "<tr><td colspan=\"2\">" : row(line.label()))
                            .append(escaped(line.text()))
                            .append("</td></tr>"));
            if (part.lines().isEmpty()) {
                body.append("<tr><td class=\"muted\">")
                        .append(escaped(words.say("unsaid")))
                        .append("</td></tr>");
            }
            body.append("</table>");
        }
        return pdf.of("<html><head><title>" + escaped(title) + "</title><style>" + STYLE.formatted(pdf.families())
                + "</style></head><body>" + body + "</body></html>");
    }

    private static String codes(List<Charter> several) {
        return several.stream().map(Charter::code).collect(Collectors.joining(", "));
    }

    private static String row(String label) {
        return "<tr><td class=\"label\">" + escaped(label) + "</td><td>";
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name()).replace("&#39;", "'");
    }
}
