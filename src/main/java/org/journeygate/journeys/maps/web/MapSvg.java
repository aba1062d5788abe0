package org.journeygate.journeys.maps.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.journeygate.journeys.StageBets;
import org.journeygate.journeys.maps.MappedStage;
import org.springframework.stereotype.Component;

/** A map as one picture that stands by itself: no style sheet, no script, no link, every text as it was typed. */
@Component
class MapSvg {

    private static final double LABEL = 116;
    private static final double COLUMN = 216;
    private static final double MARGIN = 24;
    private static final double PAD = 12;
    private static final double SIZE = 13;
    private static final double LEAD = 18;
    private static final double MOOD = 120;
    private static final String TEXT = "#1d1d1b";
    private static final String MUTED = "#5f5e59";
    private static final String ACCENT = "#1f5fbf";

    private final MapLabels labels;

    MapSvg(MapLabels labels) {
        this.labels = labels;
    }

    /**
     * The picture.
     *
     * @param title stands above it
     * @param origin which version it is, and who took part
     */
    String draw(String title, String origin, MapPicture picture) {
        int stages = picture.columns().size();
        double width = 2 * MARGIN + LABEL + Math.max(stages, 2) * COLUMN;
        var body = new StringBuilder();
        double y = MARGIN;
        y = heading(title, 20, TEXT, "600", y, width, body);
        y = heading(origin, SIZE, MUTED, "400", y, width, body) + 12;
        for (Band band : bands(picture)) {
            line(MARGIN, y, width - MARGIN, y, "#e4e3de", body);
            double height = band.height();
            double label = y + PAD + SIZE;
            for (String line : WrappedText.lines(labels.band(band.name()), LABEL - PAD, SIZE)) {
                text(line, MARGIN, label, SIZE, MUTED, "600", body);
                label += LEAD;
            }
            for (int stage = 0; stage < stages; stage++) {
                double down = y + PAD + SIZE;
                for (Line line : band.cells().get(stage)) {
                    double left = MARGIN + LABEL + stage * COLUMN + PAD + (line.indented() ? 10 : 0);
                    text(line.text(), left, down, SIZE, line.muted() ? MUTED : TEXT, line.bold() ? "600" : "400", body);
                    down += LEAD;
                }
            }
            y += height;
            if (band.name().equals("mood")) {
                mood(picture, y, body);
                y += MOOD;
            }
        }
        for (int stage = 1; stage < stages; stage++) {
            double x = MARGIN + LABEL + stage * COLUMN;
            line(x, MARGIN + 64, x, y, "#efeee9", body);
        }
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\""
                + number(width) + "\" height=\"" + number(y + MARGIN) + "\" viewBox=\"0 0 " + number(width) + " "
                + number(y + MARGIN) + "\" role=\"img\" font-family=\"Inter, system-ui, Arial, sans-serif\"><title>"
                + Xml.escaped(title) + "</title><desc>" + Xml.escaped(origin)
                + "</desc><rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>" + body + "</svg>\n";
    }

    private List<Band> bands(MapPicture picture) {
        List<Band> bands = List.of(
                new Band("stage", new ArrayList<>()),
                new Band("goal", new ArrayList<>()),
                new Band("touchpoints", new ArrayList<>()),
                new Band("mood", new ArrayList<>()),
                new Band("pains", new ArrayList<>()),
                new Band("metrics", new ArrayList<>()),
                new Band("bets", new ArrayList<>()));
        for (MapPicture.Column column : picture.columns()) {
            MappedStage stage = column.stage();
            bands.get(0).cells().add(lines((stage.momentThatMatters() ? "\u25c6 " : "") + stage.name(), true, false));
            bands.get(1).cells().add(lines(stage.map().goal(), false, false));
            bands.get(2).cells().add(touchpoints(column));
            bands.get(3).cells().add(lines(labels.emotion(stage.map().emotion()), false, true));
            bands.get(4).cells().add(all(stage.map().pains(), "\u2022 "));
            bands.get(5).cells().add(metrics(column));
            bands.get(6).cells().add(bets(column));
        }
        return bands;
    }

    private static List<Line> touchpoints(MapPicture.Column column) {
        List<Line> lines = new ArrayList<>();
        for (MapPicture.Channel channel : column.channels()) {
            lines.addAll(lines(channel.name(), false, true));
            channel.touchpoints().forEach(touchpoint -> indented(touchpoint, lines));
        }
        return lines;
    }

    private List<Line> metrics(MapPicture.Column column) {
        List<Line> lines = new ArrayList<>();
        for (MapPicture.Measure measure : column.metrics()) {
            lines.addAll(lines(measure.metric().name(), false, false));
            lines.addAll(lines(labels.figures(measure), false, true));
        }
        return lines;
    }

    private List<Line> bets(MapPicture.Column column) {
        List<Line> lines = new ArrayList<>();
        for (StageBets.Bet bet : column.bets().bets()) {
            lines.addAll(lines(bet.title(), false, false));
            lines.addAll(lines(bet.code(), false, true));
        }
        if (column.bets().more() > 0) {
            lines.addAll(lines(labels.more(column.bets().more()), false, true));
        }
        return lines;
    }

    private static List<Line> all(List<String> texts, String sign) {
        List<Line> lines = new ArrayList<>();
        texts.forEach(text -> lines.addAll(lines(sign + text, false, false)));
        return lines;
    }

    private static List<Line> lines(String text, boolean bold, boolean muted) {
        return text.isBlank()
                ? List.of()
                : WrappedText.lines(text, COLUMN - 2 * PAD, bold ? SIZE * 1.06 : SIZE).stream()
                        .map(line -> new Line(line, bold, muted, false))
                        .toList();
    }

    private static void indented(String text, List<Line> lines) {
        WrappedText.lines(text, COLUMN - 2 * PAD - 10, SIZE)
                .forEach(line -> lines.add(new Line(line, false, false, true)));
    }

    private static void mood(MapPicture picture, double y, StringBuilder body) {
        var curve = new MoodCurve(picture.mood().emotions(), COLUMN, MOOD);
        body.append("<g transform=\"translate(")
                .append(number(MARGIN + LABEL))
                .append(' ')
                .append(number(y))
                .append(")\" fill=\"none\">");
        curve.pieces().forEach(piece -> path(piece.area(), "fill=\"#e9f0fb\"", body));
        for (int stage = 0; stage < curve.emotions().size(); stage++) {
            path(curve.neutral(stage), "stroke=\"#8b8a84\" stroke-dasharray=\"2 4\"", body);
        }
        curve.pieces()
                .forEach(piece -> path(
                        piece.line(),
                        "stroke=\"" + ACCENT + "\" stroke-width=\"2.5\""
                                + (piece.guessed() ? " stroke-dasharray=\"5 5\"" : ""),
                        body));
        for (int stage = 0; stage < curve.emotions().size(); stage++) {
            String dot = curve.dot(stage);
            if (dot != null) {
                path(dot, "stroke=\"" + ACCENT + "\" stroke-width=\"13\" stroke-linecap=\"round\"", body);
            }
        }
        body.append("</g>");
    }

    private static double heading(
            String text, double size, String fill, String weight, double y, double width, StringBuilder body) {
        double down = y;
        for (String line : WrappedText.lines(text, width - 2 * MARGIN, size)) {
            down += size * 1.35;
            text(line, MARGIN, down, size, fill, weight, body);
        }
        return down + 4;
    }

    private static void text(
            String text, double x, double y, double size, String fill, String weight, StringBuilder body) {
        body.append("<text x=\"")
                .append(number(x))
                .append("\" y=\"")
                .append(number(y))
                .append("\" font-size=\"")
                .append(number(size))
                .append("\" font-weight=\"")
                .append(weight)
                .append("\" fill=\"")
                .append(fill)
                .append("\">")
                .append(Xml.escaped(text))
                .append("</text>");
    }

    private static void line(double x1, double y1, double x2, double y2, String stroke, StringBuilder body) {
        path(
                "M" + number(x1) + " " + number(y1) + "L" + number(x2) + " " + number(y2),
                "stroke=\"" + stroke + '"',
                body);
    }

    private static void path(String path, String attributes, StringBuilder body) {
        body.append("<path d=\"").append(path).append("\" ").append(attributes).append("/>");
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.format(Locale.ROOT, "%.1f", value);
    }

    private record Line(String text, boolean bold, boolean muted, boolean indented) {}

    private record Band(String name, List<List<Line>> cells) {

        double height() {
            int most = cells.stream().mapToInt(List::size).max().orElse(0);
            return Math.max(most, 2) * LEAD + 2 * PAD - 4;
        }
    }
}
