package dev.promptly.complaint;

import dev.promptly.kit.time.TestClock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Map;

/** Legal time as operations set it; whoever sets it lets it run again. */
public final class LegalTime {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MILLIS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    private LegalTime() {}

    /** @param local in the site's zone, such as {@code 2026-03-02T09:00} */
    public static void standsAt(String local) {
        standsAtInstant(told(local));
    }

    public static void standsAt(Instant instant) {
        standsAtInstant(MILLIS.format(instant));
    }

    private static void standsAtInstant(String instant) {
        Line.as("ops", null)
                .body(Map.of("instant", instant, "mode", TestClock.Mode.FIXED))
                .put("/v1/test-clock")
                .then()
                .statusCode(200);
    }

    public static void runs() {
        Line.as("ops", null).delete("/v1/test-clock").then().statusCode(204);
    }

    /** As an answer tells it: UTC, milliseconds. */
    public static String told(String local) {
        Instant instant = LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
        return MILLIS.format(instant);
    }
}
