package dev.promptly.notification.letter;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** How a letter writes what is not of its template: times, and how the parts of a designation are joined. */
enum Tongue {
    /** With the punctuation of GB/T 15834: full-width, and without a space before a number. */
    ZH("uuuu年M月d日 HH:mm", "uuuu年M月d日 HH:mm:ss.SSS", "uuuu年M月d日") {
        @Override
        String zoned(String local, Instant instant, ZoneId zone) {
            return zone.equals(BEIJING) ? local + "（北京时间）" : local + "（UTC" + OFFSET.format(instant.atZone(zone)) + "）";
        }

        @Override
        String numbered(String name, String number) {
            return name + "（登记号：" + number + "）";
        }

        @Override
        String right(String type, String number, String title) {
            String details = number.isEmpty() || title.isEmpty() ? number + title : number + "，" + title;
            return details.isEmpty() ? type : type + "（" + details + "）";
        }

        @Override
        String numberOf(String number) {
            return "编号：" + number;
        }

        @Override
        String titled(String title) {
            return "名称：" + title;
        }

        @Override
        String item(String itemId) {
            return "商品编号：" + itemId;
        }

        @Override
        String reference(String reference) {
            return "投诉人编号：" + reference;
        }

        @Override
        String both(String item, String reference) {
            return item + "（" + reference + "）";
        }

        @Override
        String reason(String code, String words, String basis) {
            return code + "：" + words + (basis.isEmpty() ? "" : "（依据：" + basis + "）");
        }

        @Override
        String and() {
            return "；";
        }
    },
    EN("uuuu-MM-dd HH:mm:ss xxx", "uuuu-MM-dd HH:mm:ss.SSS xxx", "uuuu-MM-dd") {
        @Override
        String zoned(String local, Instant instant, ZoneId zone) {
            return local;
        }

        @Override
        String numbered(String name, String number) {
            return name + ", registered under " + number;
        }

        @Override
        String right(String type, String number, String title) {
            return type + (number.isEmpty() ? "" : ", " + number) + (title.isEmpty() ? "" : ", " + title);
        }

        @Override
        String numberOf(String number) {
            return number;
        }

        @Override
        String titled(String title) {
            return title;
        }

        @Override
        String item(String itemId) {
            return "item " + itemId;
        }

        @Override
        String reference(String reference) {
            return "the complainant's reference " + reference;
        }

        @Override
        String both(String item, String reference) {
            return item + " (" + reference + ")";
        }

        @Override
        String reason(String code, String words, String basis) {
            return code + ": " + words + (basis.isEmpty() ? "" : " (" + basis + ")");
        }

        @Override
        String and() {
            return "; ";
        }
    };

    private static final Duration A_MOMENT = Duration.ofMillis(1);
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xxx");

    private final DateTimeFormatter local;
    private final DateTimeFormatter exact;
    private final DateTimeFormatter day;

    Tongue(String local, String exact, String day) {
        this.local = DateTimeFormatter.ofPattern(local);
        this.exact = DateTimeFormatter.ofPattern(exact);
        this.day = DateTimeFormatter.ofPattern(day);
    }

    /** In local time of the site. */
    String time(Instant instant, ZoneId zone) {
        return zoned(local.format(instant.atZone(zone)), instant, zone);
    }

    /** The last moment that is in time, where the first that is too late is this one. */
    String lastBefore(Instant end, ZoneId zone) {
        Instant last = end.minus(A_MOMENT);
        return zoned(exact.format(last.atZone(zone)), last, zone);
    }

    String day(LocalDate date) {
        return day.format(date);
    }

    abstract String zoned(String local, Instant instant, ZoneId zone);

    abstract String numbered(String name, String number);

    /** A right by its type, with number and title where they are not empty. */
    abstract String right(String type, String number, String title);

    abstract String numberOf(String number);

    abstract String titled(String title);

    abstract String item(String itemId);

    /** What the complainant calls a listing. */
    abstract String reference(String reference);

    abstract String both(String item, String reference);

    /** A reason with its basis, where that is not empty. */
    abstract String reason(String code, String words, String basis);

    /** Between two things of a list. */
    abstract String and();
}
