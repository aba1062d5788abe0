package org.journeygate.journeys.maps.web;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.journeygate.journeys.maps.MappedStage;
import org.journeygate.shared.pdf.Pdf;
import org.springframework.stereotype.Component;

/** A map as pages to print: at most five stages across, each row a band of the map, and the line of feelings in them. */
@Component
class MapPdf {

    private static final int ACROSS = 5;
    private static final double WIDTH = 248;
    private static final double MOOD = 26;
    private static final String STYLE = """
            @page { size: A4 landscape; margin: 12mm; }
            body { font-family: %s; font-size: 8.5pt; line-height: 1.35; color: #1d1d1b; }
            h1 { font-size: 16pt; font-weight: 600; margin: 0 0 1mm; }
            p { margin: 0 0 1mm; }
            .muted { color: #5f5e59; }
            table { width: 273mm; border-collapse: collapse; table-layout: fixed; margin: 4mm 0 0; page-break-after: always; }
            table.last { page-break-after: auto; }
            td, th { border-top: 0.3mm solid #e4e3de; padding: 1.6mm 2mm; text-align: left; vertical-align: top; word-wrap: break-word; }
            th { width: 25mm; padding-left: 0; color: #5f5e59; font-weight: 600; }
            td.name { font-size: 10.5pt; font-weight: 600; }
            td.mood { padding: 0; }
            ul { margin: 0; padding: 0 0 0 3.5mm; }
            """;

    private final Pdf pdf;
    private final MapLabels labels;

    MapPdf(Pdf pdf, MapLabels labels) {
        this.pdf = pdf;
        this.labels = labels;
    }

    byte[] draw(String title, String origin, MapPicture picture) {
        var body = new StringBuilder("<h1>").append(Xml.escaped(title)).append("</h1>");
        body.append("<p class=\"muted\">").append(Xml.escaped(origin)).append("</p>");
        int stages = picture.columns().size();
        for (int first = 0; first < stages; first += ACROSS) {
            int end = Math.min(stages, first + ACROSS);
            table(picture, first, end, end == stages, body);
        }
        if (!pdf.shows(body.toString())) {
            body.append("<p class=\"muted\">")
                    .append(Xml.escaped(labels.unshown()))
                    .append("</p>");
        }
        return pdf.of("<html><head><title>" + Xml.escaped(title) + "</title><style>" + STYLE.formatted(pdf.families())
                + "</style></head><body>" + body + "</body></html>");
    }

    private void table(MapPicture picture, int first, int end, boolean last, StringBuilder body) {
        List<MapPicture.Column> columns = picture.columns().subList(first, end);
        body.append(last ? "<table class=\"last\">" : "<table>");
        row("stage", "name", columns, column -> name(column.stage()), body);
        row("goal", "", columns, column -> lines(column.stage().map().goal()), body);
        row("touchpoints", "", columns, MapPdf::touchpoints, body);
        row(
                "mood",
                "muted",
                columns,
                column -> Xml.escaped(labels.emotion(column.stage().map().emotion())),
                body);
        body.append("<tr><th></th><td class=\"mood\" colspan=\"")
                .append(columns.size())
                .append("\">");
        mood(picture, first, end, body);
        body.append("</td></tr>");
        row("pains", "", columns, column -> list(column.stage().map().pains()), body);
        row("metrics", "", columns, this::metrics, body);
        row("bets", "", columns, this::bets, body);
        body.append("</table>");
    }

    private void row(
            String band,
            String kind,
            List<MapPicture.Column> columns,
            Function<MapPicture.Column, String> cell,
            StringBuilder body) {
        body.append("<tr><th>").append(Xml.escaped(labels.band(band))).append("</th>");
        columns.forEach(column -> body.append("<td class=\"")
                .append(kind)
                .append("\">")
                .append(cell.apply(column))
                .append("</td>"));
        body.append("</tr>");
    }

    private String name(MappedStage stage) {
        return Xml.escaped(stage.name())
                + (stage.momentThatMatters()
                        ? "<br/><span class=\"muted\">" + Xml.escaped(labels.moment()) + "</span>"
                        : "");
    }

    private static String touchpoints(MapPicture.Column column) {
        var cell = new StringBuilder();
        for (MapPicture.Channel channel : column.channels()) {
            cell.append("<p><span class=\"muted\">")
                    .append(Xml.escaped(channel.name()))
                    .append("</span>");
            channel.touchpoints().forEach(one -> cell.append("<br/>").append(Xml.escaped(one)));
            cell.append("</p>");
        }
        return cell.toString();
    }

    private String metrics(MapPicture.Column column) {
        var cell = new StringBuilder();
        column.metrics().forEach(measure -> cell.append("<p>")
                .append(Xml.escaped(measure.metric().name()))
                .append("<br/><span class=\"muted\">")
                .append(Xml.escaped(labels.figures(measure)))
                .append("</span></p>"));
        return cell.toString();
    }

    private String bets(MapPicture.Column column) {
        var cell = new StringBuilder();
        column.bets().bets().forEach(bet -> cell.append("<p>")
                .append(Xml.escaped(bet.title()))
                .append("<br/><span class=\"muted\">")
                .append(Xml.escaped(bet.code()))
                .append("</span></p>"));
        if (column.bets().more() > 0) {
            cell.append(Xml.escaped(labels.more(column.bets().more())));
        }
        return cell.toString();
    }

    private static String list(List<String> texts) {
        if (texts.isEmpty()) {
            return "";
        }
        var list = new StringBuilder("<ul>");
        texts.forEach(text -> list.append("<li>").append(Xml.escaped(text)).append("</li>"));
        return list.append("</ul>").toString();
    }

    private static String lines(String text) {
        return Xml.escaped(text).replaceAll("\\R", "<br/>");
    }

    /** In tenths of a millimetre, so that strokes have a width of their own. */
    private static void mood(MapPicture picture, int first, int end, StringBuilder body) {
        double width = WIDTH * 10 / (end - first);
        var curve = new MoodCurve(picture.mood().emotions(), width, MOOD * 10);
        body.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$smm\" height=\"%2$smm\" viewBox=\"%3$s 0 %4$s %5$s\">"
                        .formatted(
                                number(WIDTH),
                                number(MOOD),
                                number(first * width),
                                number(WIDTH * 10),
                                number(MOOD * 10)));
        List<MoodCurve.Piece> pieces = curve.pieces().stream()
                .filter(piece -> piece.from() < end && piece.to() >= first)
                .toList();
        pieces.forEach(piece -> path(piece.area(), "fill=\"#e9f0fb\"", body));
        for (int stage = first; stage < end; stage++) {
            path(
                    curve.neutral(stage),
                    "fill=\"none\" stroke=\"#8b8a84\" stroke-width=\"2\" stroke-dasharray=\"5 10\"",
                    body);
        }
        pieces.forEach(piece -> path(
                piece.line(),
                "fill=\"none\" stroke=\"#1f5fbf\" stroke-width=\"7\""
                        + (piece.guessed() ? " stroke-dasharray=\"15 15\"" : ""),
                body));
        for (int stage = first; stage < end; stage++) {
            Integer emotion = picture.mood().emotions().get(stage);
            if (emotion != null) {
                body.append("<circle cx=\"%s\" cy=\"%s\" r=\"16\" fill=\"#1f5fbf\"/>"
                        .formatted(number(curve.x(stage)), number(curve.y(emotion))));
            }
        }
        body.append("</svg>");
    }

    private static void path(String path, String attributes, StringBuilder body) {
        body.append("<path d=\"").append(path).append("\" ").append(attributes).append("/>");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
