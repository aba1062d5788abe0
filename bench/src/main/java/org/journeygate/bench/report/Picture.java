package org.journeygate.bench.report;

import java.util.List;
import java.util.Locale;

/** The figures that have a goal as bars, each as long as it is far towards its goal. */
final class Picture {

    private static final int WIDTH = 900;
    private static final int LEFT = 430;
    private static final int GOAL = 640;
    private static final int ROW = 26;
    private static final int TOP = 34;
    private static final double MOST = 1.4;

    private final List<Figure> figures;

    Picture(List<Figure> figures) {
        this.figures = figures.stream().filter(figure -> figure.goal() != null).toList();
    }

    String svg() {
        int height = TOP + ROW * figures.size() + 12;
        var svg = new StringBuilder("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" font-family="sans-serif" font-size="12" role="img">
                <title>Figures beside their goals</title>
                <rect width="100%%" height="100%%" fill="#fff"/>
                <text x="%d" y="18" text-anchor="middle" fill="#444">goal</text>
                """.formatted(WIDTH, height, WIDTH, height, GOAL));
        for (int row = 0; row < figures.size(); row++) {
            svg.append(bar(figures.get(row), TOP + ROW * row));
        }
        return svg.append("<line x1=\"%d\" x2=\"%d\" y1=\"%d\" y2=\"%d\" stroke=\"#222\"/>\n</svg>\n"
                        .formatted(GOAL, GOAL, TOP - 8, height - 8))
                .toString();
    }

    private static String bar(Figure figure, int top) {
        double length = Math.min(figure.reached(), MOST) * (GOAL - LEFT);
        return String.format(
                Locale.ROOT,
                """
                <text x="%d" y="%d" text-anchor="end" fill="#222">%s</text>
                <rect x="%d" y="%d" width="%.1f" height="16" fill="%s"/>
                <text x="%d" y="%d" fill="#222">%s, goal %s</text>
                """,
                LEFT - 8,
                top + 13,
                escaped(figure.name()),
                LEFT,
                top,
                length,
                figure.reached() >= 1 ? "#2f855a" : "#c05621",
                Math.max(GOAL, LEFT + (int) length) + 8,
                top + 13,
                escaped(Figure.number(figure.median()) + " " + figure.unit()),
                escaped(figure.wanted()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
