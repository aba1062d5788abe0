package org.journeygate.reviews.briefs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How customers feel from stage to stage, as a line {@link #WIDTH} wide and {@link #HEIGHT} high. Where nobody knows, it has a gap.
 *
 * @param lines points of each unbroken stretch, as SVG writes them
 * @param dots one for each stage of which it is known
 */
public record MoodLine(List<String> lines, List<Dot> dots) {

    /** In tenths of a millimetre. */
    public static final int WIDTH = 1560;

    /** In tenths of a millimetre. */
    public static final int HEIGHT = 100;

    private static final int STEP = 17;

    /** The line through those stages. */
    static MoodLine of(List<BriefContent.Stage> stages) {
        List<String> lines = new ArrayList<>();
        List<Dot> dots = new ArrayList<>();
        var points = new StringBuilder();
        for (int place = 0; place < stages.size(); place++) {
            Integer emotion = stages.get(place).emotion();
            if (emotion == null) {
                end(points, lines);
            } else {
                var dot = new Dot(
                        (int) Math.round((place + 0.12) * WIDTH / stages.size()),
                        HEIGHT / 2 - STEP * emotion,
                        stages.get(place).moment());
                dots.add(dot);
                points.append(String.format(Locale.ROOT, "%d,%d ", dot.x(), dot.y()));
            }
        }
        end(points, lines);
        return new MoodLine(lines, dots);
    }

    private static void end(StringBuilder points, List<String> lines) {
        if (points.indexOf(" ") < points.length() - 1) {
            lines.add(points.toString().strip());
        }
        points.setLength(0);
    }

    /** Whether there is nothing to draw. */
    public boolean isEmpty() {
        return dots.isEmpty();
    }

    /** How customers feel at one stage. */
    public record Dot(int x, int y, boolean moment) {

        /** How large it is. */
        public int radius() {
            return moment ? 13 : 8;
        }
    }
}
