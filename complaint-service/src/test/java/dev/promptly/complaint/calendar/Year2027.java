package dev.promptly.complaint.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A list as the notice of 2027 might have it; nobody has announced that year yet. */
final class Year2027 {

    private static final List<String> OFF = Stream.of(
                    days("2026-12-31", 4),
                    days("2027-02-05", 7),
                    days("2027-04-03", 3),
                    days("2027-05-01", 5),
                    days("2027-06-09", 1),
                    days("2027-09-15", 1),
                    days("2027-10-01", 7))
            .flatMap(List::stream)
            .toList();
    private static final List<String> MAKE_UP_WORK = List.of("2027-01-30", "2027-02-13", "2027-10-09");

    private Year2027() {}

    static Map<String, Object> list() {
        return list(OFF, MAKE_UP_WORK);
    }

    static List<String> off() {
        return OFF;
    }

    /** The same with a day of rest more. */
    static Map<String, Object> withDay(String day) {
        return list(with(OFF, day), MAKE_UP_WORK);
    }

    /** A year of the release with a day of rest more. */
    static Map<String, Object> ofRelease(int year, String day) {
        CalendarYear released = Calendars.CN.years().stream()
                .filter(one -> one.year() == year)
                .findFirst()
                .orElseThrow();
        return list(
                with(released.off().stream().map(LocalDate::toString).toList(), day),
                released.makeUpWork().stream().map(LocalDate::toString).toList());
    }

    static Map<String, Object> list(List<String> off, List<String> makeUpWork) {
        Map<String, Object> source = new HashMap<>(Map.of(
                "document",
                "国办发明电〔2026〕0号",
                "url",
                "https://www.gov.cn/zhengce/notice.htm",
                "sha256",
                "0A".repeat(32)));
        return new HashMap<>(Map.of("off", off, "makeUpWork", makeUpWork, "source", source));
    }

    /** A field of the list or of its source left out, or another in its place. */
    static Map<String, Object> but(String field, @Nullable String instead) {
        Map<String, Object> list = list();
        @SuppressWarnings("unchecked") // as list() makes it
        Map<String, Object> source = (Map<String, Object>) Objects.requireNonNull(list.get("source"));
        Map<String, Object> of = list.containsKey(field) ? list : source;
        if (instead == null) {
            of.remove(field);
        } else {
            of.put(field, instead);
        }
        return list;
    }

    private static List<String> with(List<String> days, String day) {
        List<String> more = new ArrayList<>(days);
        more.add(day);
        return more;
    }

    private static List<String> days(String first, int count) {
        LocalDate day = LocalDate.parse(first);
        return day.datesUntil(day.plusDays(count)).map(LocalDate::toString).toList();
    }
}
