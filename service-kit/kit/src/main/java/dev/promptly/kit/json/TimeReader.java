package dev.promptly.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads dates and instants as RFC 3339 writes them, with years of four digits: what goes beyond is stored nowhere. */
final class TimeReader<T> extends StdScalarDeserializer<T> {

    private static final long serialVersionUID = 1L;
    private static final Pattern YEAR_OF_FOUR_DIGITS = Pattern.compile("[0-9]{4}-.*");

    private final String what;
    private final transient Function<String, T> parser;

    private TimeReader(Class<T> type, String what, Function<String, T> parser) {
        super(type);
        this.what = what;
        this.parser = parser;
    }

    static TimeReader<Instant> instant() {
        return new TimeReader<>(
                Instant.class,
                "no RFC 3339 instant",
                text -> OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS));
    }

    static TimeReader<LocalDate> date() {
        return new TimeReader<>(LocalDate.class, "no date, YYYY-MM-DD", LocalDate::parse);
    }

    @Override
    @SuppressWarnings("unchecked") // both handlers throw, or answer what was asked for
    public @Nullable T deserialize(JsonParser in, DeserializationContext context) throws IOException {
        if (!in.hasToken(JsonToken.VALUE_STRING)) {
            return (T) context.handleUnexpectedToken(handledType(), in);
        }
        try {
            if (YEAR_OF_FOUR_DIGITS.matcher(in.getText()).matches()) {
                return parser.apply(in.getText());
            }
        } catch (DateTimeException e) {
            // told below, like a year of five digits
        }
        return (T) context.handleWeirdStringValue(handledType(), in.getText(), what);
    }
}
