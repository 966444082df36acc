package dev.promptly.complaint.window;

import dev.promptly.complaint.calendar.CalendarMissing;
import dev.promptly.complaint.calendar.WorkingCalendar;
import dev.promptly.complaint.law.Text;
import java.time.LocalDate;

/**
 * How long the window is, by an edition of the law.
 *
 * @param length how many days after the one of delivery
 * @param inWorkingDays whether only working days count; then no day of rest ends it
 * @param extendedTo the working day after the one of delivery with which an extended window ends at the latest
 * @param basis the articles it is counted by
 * @param extension the article that lets it be extended
 */
public record WindowLaw(int length, boolean inWorkingDays, int extendedTo, Text basis, Text extension) {

    /**
     * Fifteen days after the declaration has reached the right holder, at most until the end of the 20th working day (rule book K8,
     * K10; A1.13, reading R1).
     */
    public static final WindowLaw ECL = new WindowLaw(
            15,
            false,
            20,
            new Text("《电子商务法》第四十三条第二款，《民法典》第二百零一条", "E-Commerce Law art. 43(2); Civil Code art. 201"),
            new Text("法释〔2020〕9号第三条", "Supreme People's Court, Fa Shi [2020] No. 9, art. 3"));

    /** The last day, as far as it can be said: where working days of a missing year count, the day that many days are over. */
    LocalDate rawLastDay(LocalDate delivered, WorkingCalendar calendar) {
        try {
            return lastDay(delivered, calendar);
        } catch (CalendarMissing unknown) {
            return delivered.plusDays(length);
        }
    }

    LocalDate lastDay(LocalDate delivered, WorkingCalendar calendar) {
        return inWorkingDays ? calendar.workingDayAfter(delivered, length) : delivered.plusDays(length);
    }
}
