package dev.promptly.operation.figures;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** One name and its figures. Figures only, no id, no account, nothing of a person: whoever opens the page may read it. */
public record Row(String name, List<Cell> cells) {

    /**
     * A figure.
     *
     * @param alarming whether somebody should look at it
     */
    public record Cell(String text, boolean alarming) {

        public static Cell of(long count) {
            return new Cell(grouped(count), false);
        }

        /** One that somebody should look at where it is above what is ordinary. */
        public static Cell alarmingAbove(long ordinary, long count) {
            return new Cell(grouped(count), count > ordinary);
        }

        private static String grouped(long count) {
            return String.format(Locale.ROOT, "%,d", count);
        }
    }

    public static Row of(String name, Cell... cells) {
        return new Row(name, Stream.of(cells).toList());
    }
}
