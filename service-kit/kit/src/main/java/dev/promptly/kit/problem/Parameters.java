package dev.promptly.kit.problem;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Query parameters read strictly: what cannot be read is a 400 that names it, never an empty list. */
public final class Parameters {

    private Parameters() {}

    public static @Nullable UUID id(String name, @Nullable String given) {
        return read(name, given, UUID::fromString, "an id");
    }

    public static @Nullable LocalDate date(String name, @Nullable String given) {
        return read(name, given, text -> LocalDate.parse(fourDigitYear(text)), "a date, YYYY-MM-DD");
    }

    public static @Nullable Instant instant(String name, @Nullable String given) {
        return read(
                name, given, text -> OffsetDateTime.parse(fourDigitYear(text)).toInstant(), "an RFC 3339 instant");
    }

    public static @Nullable Boolean flag(String name, @Nullable String given) {
        return read(name, given, Parameters::flag, "true or false");
    }

    private static boolean flag(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException("neither true nor false");
        }
        return text.equals("true");
    }

    public static <E extends Enum<E>> @Nullable E oneOf(String name, @Nullable String given, Class<E> values) {
        return read(
                name,
                given,
                text -> Enum.valueOf(values, text),
                "one of " + java.util.Set.of(values.getEnumConstants()));
    }

    /** Any of several values: the parameter named again, or with commas; null where it is not named. */
    public static <E extends Enum<E>> @Nullable List<E> anyOf(
            String name, @Nullable List<String> given, Class<E> values) {
        return several(given, text -> oneOf(name, text, values));
    }

    /** Any of several ids, likewise. */
    public static @Nullable List<UUID> ids(String name, @Nullable List<String> given) {
        return several(given, text -> id(name, text));
    }

    /** Any of several texts, likewise; one that itself holds a comma is meant whole, too. */
    public static @Nullable List<String> texts(@Nullable List<String> given) {
        List<String> parts = several(given, text -> text);
        return parts == null || given == null
                ? null
                : Stream.concat(given.stream(), parts.stream()).distinct().toList();
    }

    /** Any of several values of another kind, likewise. */
    public static <T> @Nullable List<T> several(@Nullable List<String> given, Function<String, @Nullable T> reader) {
        if (given == null || given.isEmpty()) {
            return null;
        }
        return given.stream()
                .flatMap(text -> Stream.of(text.split(",", -1)))
                .map(String::strip)
                .flatMap(text -> Stream.ofNullable(reader.apply(text)))
                .distinct()
                .toList();
    }

    /** What lies beyond is stored nowhere. */
    private static String fourDigitYear(String text) {
        if (!text.matches("[0-9]{4}-.*")) {
            throw new DateTimeException("no year of four digits");
        }
        return text;
    }

    private static <T> @Nullable T read(String name, @Nullable String given, Function<String, T> reader, String what) {
        try {
            return given == null ? null : reader.apply(given);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw Problems.malformed(Fault.inParameter(name, "invalid-value", name + " is " + what));
        }
    }
}
