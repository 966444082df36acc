package dev.promptly.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A calendar year far from any deadline of a test, with its statutory days alone: no two tests have the same one. */
record AnnouncedYear(int year) {

    private static final Path TABLE =
            Path.of("..", "..", "complaint-service/src/main/resources/calendars/CN-statutory.json");
    private static final AtomicInteger LAST = new AtomicInteger(2048);

    static AnnouncedYear next() {
        return new AnnouncedYear(LAST.decrementAndGet());
    }

    /** Has it wait for confirmation, proposed by one of operations whom no other test calls as. */
    AnnouncedYear proposed() {
        JsonNode list = Json.tree(Map.of(
                "off",
                off(),
                "makeUpWork",
                List.of(),
                "source",
                Map.of("document", "none", "url", "https://www.gov.cn/", "sha256", "00".repeat(32))));
        Market.caller("ops", "proposes").put(path(), list);
        return this;
    }

    String path() {
        return "/v1/calendars/CN/" + year;
    }

    List<String> off() {
        JsonNode table = table();
        List<String> days = new ArrayList<>();
        table.path("fixed")
                .forEach(day ->
                        days.add(year + day.path("anyOf").path(0).asText().substring(1)));
        JsonNode moon = Json.each(table.path("lunar"))
                .filter(one -> one.path("year").asInt() == year)
                .findFirst()
                .orElseThrow();
        LocalDate eve = LocalDate.parse(moon.path("springFestival").asText()).minusDays(1);
        eve.datesUntil(eve.plusDays(4)).map(LocalDate::toString).forEach(days::add);
        Stream.of("dragonBoat", "midAutumn")
                .map(feast -> moon.path(feast).asText())
                .forEach(days::add);
        return days;
    }

    private static JsonNode table() {
        try {
            return Json.read(Files.readAllBytes(TABLE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
