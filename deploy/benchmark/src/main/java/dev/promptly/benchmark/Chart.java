package dev.promptly.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** The figures of one scenario as bars (SVG 1.1): a bar is the median, the line over it from least to most, the grey bar the baseline. */
record Chart(String scenario, List<Figure> figures) {

    private static final int LABELS = 460;
    private static final int BARS = 420;
    private static final int WORDS = 250;
    private static final int ROW = 34;
    private static final int TOP = 40;

    void write(Path file) throws IOException {
        Files.writeString(file, svg());
    }

    private String svg() {
        int height = TOP + ROW * figures.size() + 10;
        StringBuilder svg = new StringBuilder("""
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d" font-family="sans-serif" font-size="13">
                <rect width="100%%" height="100%%" fill="white"/>
                <text x="12" y="24" font-size="16">%3$s</text>
                """.formatted(LABELS + BARS + WORDS, height, scenario));
        for (int i = 0; i < figures.size(); i++) {
            svg.append(row(figures.get(i), TOP + ROW * i));
        }
        return svg.append("</svg>\n").toString();
    }

    private String row(Figure figure, int y) {
        double most = most(figure.unit());
        return text(LABELS - 10, y + 18, "end", figure.figure())
                + bar(y + 2, 16, figure.value() / most, "#3b7dd8")
                + (figure.baseline() == null ? "" : bar(y + 20, 6, figure.baseline() / most, "#b0b0b0"))
                + line(y + 10, figure.least() / most, figure.most() / most)
                + text(LABELS + BARS + 10, y + 18, "start", words(figure));
    }

    /** Bars of one unit have one scale. */
    private double most(String unit) {
        return figures.stream()
                .filter(figure -> figure.unit().equals(unit))
                .flatMap(figure -> Stream.of(figure.most(), Objects.requireNonNullElse(figure.baseline(), 0.0)))
                .mapToDouble(Double::doubleValue)
                .max()
                .orElseThrow();
    }

    private static String words(Figure figure) {
        String value = number(figure.value()) + " " + figure.unit();
        Double baseline = figure.baseline();
        return baseline == null
                ? value
                : value + String.format(Locale.ROOT, ", %.2f of %s", figure.ratio(), number(baseline));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.1f" : "%.0f", value);
    }

    private static String bar(int y, int height, double share, String colour) {
        return String.format(
                Locale.ROOT,
                "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>%n",
                LABELS,
                y,
                BARS * share,
                height,
                colour);
    }

    private static String line(int y, double from, double to) {
        return String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" x2=\"%.1f\" y1=\"%d\" y2=\"%d\" stroke=\"black\"/>%n",
                LABELS + BARS * from,
                LABELS + BARS * to,
                y,
                y);
    }

    private static String text(int x, int y, String anchor, String words) {
        String escaped = words.replace("&", "&amp;").replace("<", "&lt;");
        return "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>%n".formatted(x, y, anchor, escaped);
    }
}
