package dev.promptly.complaint.window;

import dev.promptly.complaint.law.Text;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** Tells a window's counting step by step. */
final class WindowWords {

    private static final Text DAY = new Text("uuuu年M月d日（EEEE）", "EEEE d MMMM uuuu");

    private final DisputeWindow window;

    WindowWords(DisputeWindow window) {
        this.window = window;
    }

    List<Text> all() {
        return Stream.of(delivered(), counted(), settled(), ended(), unmoved(), extension(), provisional())
                .flatMap(step -> step)
                .toList();
    }

    private Stream<Text> delivered() {
        ZonedDateTime at = window.delivered().atZone(window.zone());
        String time = DateTimeFormatter.ISO_LOCAL_TIME.format(at.toLocalTime().withNano(0));
        return told(
                "声明于%s " + time + "（" + window.zone() + "）送达权利人。",
                "The declaration reached the right holder on %s at " + time + " (" + window.zone() + ").",
                at.toLocalDate());
    }

    private Stream<Text> counted() {
        WindowLaw law = window.law();
        return told(
                "送达当日不计入；其后第" + law.length() + (law.inWorkingDays() ? "个工作日" : "日") + "为%s（"
                        + law.basis().zh() + "）。",
                "That day does not count; the " + law.length() + "th "
                        + (law.inWorkingDays() ? "working day" : "day") + " after it is %s ("
                        + law.basis().en() + ").",
                window.rawLastDay());
    }

    private Stream<Text> settled() {
        LocalDate raw = window.rawLastDay();
        LocalDate last = window.lastDay();
        if (raw.equals(last)) {
            return told("该日为工作日，即为期间的最后一日。", "That is a working day, and so the last day.");
        }
        List<String> announcements = raw.datesUntil(last)
                .flatMap(day -> window.calendar().announcedBy(day).stream())
                .distinct()
                .toList();
        Text by = announcements.isEmpty()
                ? new Text("周休息日", "weekly rest")
                : new Text(
                        "放假通知：" + String.join("、", announcements),
                        "holiday notice: " + String.join(", ", announcements));
        return told(
                "%s至%s为休息日（" + by.zh() + "），故以其后第一个工作日%s为最后一日（《民法典》第二百零三条）。",
                "From %s to %s are days of rest (" + by.en()
                        + "), so the last day is the first working day after them, %s (Civil Code art. 203).",
                raw,
                last.minusDays(1),
                last);
    }

    private Stream<Text> ended() {
        return told(
                "权利人可在该日结束前通知已向有关部门投诉或者已起诉；自%s 00:00起即为逾期，平台须及时终止所采取的措施。",
                "Until the end of that day the right holder can say that it has complained to an authority or sued; from %s, 00:00, on"
                        + " that is too late, and the measure against the listing ends.",
                window.lastDay().plusDays(1));
    }

    private Stream<Text> unmoved() {
        return window.rawLastDay().equals(window.lastDay())
                ? Stream.empty()
                : told(
                        "若认为休息日不顺延，则自%s 00:00起即为逾期。",
                        "For whoever holds that days of rest do not move it, it is too late from %s, 00:00, on.",
                        window.rawLastDay().plusDays(1));
    }

    private Stream<Text> extension() {
        int day = window.law().extendedTo();
        Text basis = window.law().extension();
        return window.extendableThrough()
                .map(last -> told(
                        "因权利人不能控制的原因经证明可延长，最迟至送达后第" + day + "个工作日%s结束（" + basis.zh() + "）。",
                        "Where something outside its control is proven to hold the right holder up, it can be extended to the end of %s"
                                + ", the " + day + "th working day after delivery, at most (" + basis.en() + ").",
                        last))
                .orElseGet(() -> told(
                        "最迟可延长至送达后第" + day + "个工作日（" + basis.zh() + "），该年放假安排尚未公布，日期未定。",
                        "It can be extended to the " + day + "th working day after delivery at most (" + basis.en()
                                + "), which nobody can name before that year's days of rest are announced."));
    }

    private Stream<Text> provisional() {
        String next = String.valueOf(window.lastDay().getYear() + 1);
        return window.provisional()
                ? told(
                        next + "年放假安排尚未公布，可能变动上年12月末的休息日；最后一日可能改变，但不早于%s；公布之前不因期满终止措施。",
                        "The days of rest of " + next
                                + " are not announced yet and may move those at the end of December: the last day"
                                + " may become another, none before %s, and nothing ends by it before they are announced.",
                        window.earliestLastDay())
                : Stream.empty();
    }

    private static Stream<Text> told(String zh, String en, LocalDate... days) {
        return Stream.of(new Text(filled(zh, days, DAY.zh(), Locale.CHINA), filled(en, days, DAY.en(), Locale.UK)));
    }

    private static String filled(String sentence, LocalDate[] days, String pattern, Locale locale) {
        Function<LocalDate, String> named = DateTimeFormatter.ofPattern(pattern, locale)::format;
        return String.format(
                locale, sentence, (Object[]) Stream.of(days).map(named).toArray(String[]::new));
    }
}
