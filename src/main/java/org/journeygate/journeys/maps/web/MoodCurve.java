package org.journeygate.journeys.maps.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How customers feel from stage to stage, as a smooth line through the stages at which it is known.
 *
 * @param width of one stage
 * @param height from the worst feeling to the best, with a margin
 */
record MoodCurve(List<@Nullable Integer> emotions, double width, double height) {

    private static final double MARGIN = 0.135;

    /** The height at which neither good nor bad is. */
    double zero() {
        return height / 2;
    }

    double x(int stage) {
        return stage * width + width / 2;
    }

    double y(int emotion) {
        return zero() - emotion * (height / 2 - Math.rint(height * MARGIN)) / 2;
    }

    /** The pieces of the line from one known stage to the next. */
    public List<Piece> pieces() {
        int[] known = IntStream.range(0, emotions.size())
                .filter(stage -> emotions.get(stage) != null)
                .toArray();
        List<Piece> pieces = new ArrayList<>();
        for (int place = 0; place + 1 < known.length; place++) {
            pieces.add(piece(known[place], known[place + 1]));
        }
        return pieces;
    }

    /** The pieces that cross one stage. */
    public List<Piece> at(int stage) {
        return pieces().stream()
                .filter(piece -> piece.from() <= stage && stage <= piece.to())
                .toList();
    }

    /** The part of the whole picture that one stage shows. */
    public String viewBox(int stage) {
        return number(stage * width) + " 0 " + number(width) + " " + number(height);
    }

    /** The whole picture. */
    public String wholeBox() {
        return "0 0 " + number(emotions.size() * width) + " " + number(height);
    }

    /** The neutral line through all stages. */
    public String wholeNeutral() {
        return "M" + point(0, zero()) + "h" + number(emotions.size() * width);
    }

    /** A point at one stage, to be drawn with a round cap; null where nobody knows. */
    public @Nullable String dot(int stage) {
        Integer emotion = emotions.get(stage);
        return emotion == null ? null : "M" + point(x(stage), y(emotion)) + "h0";
    }

    /** The neutral line through one stage. */
    public String neutral(int stage) {
        return "M" + point(stage * width, zero()) + "h" + number(width);
    }

    private Piece piece(int from, int to) {
        double start = felt(from);
        double end = felt(to);
        double bend = (x(to) - x(from)) / 2;
        String line = "C" + point(x(from) + bend, start) + " " + point(x(to) - bend, end) + " " + point(x(to), end);
        return new Piece(
                from,
                to,
                "M" + point(x(from), start) + line,
                "M" + point(x(from), zero()) + "L" + point(x(from), start) + line + "L" + point(x(to), zero()) + "Z",
                to - from > 1);
    }

    private double felt(int stage) {
        Integer emotion = emotions.get(stage);
        return y(emotion == null ? 0 : emotion);
    }

    private static String point(double x, double y) {
        return number(x) + " " + number(y);
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.format(Locale.ROOT, "%.2f", value);
    }

    /**
     * One piece of the line.
     *
     * @param line its path
     * @param area the path of what lies between it and the neutral line
     * @param guessed whether it passes stages of which nobody knows
     */
    record Piece(int from, int to, String line, String area, boolean guessed) {}
}
