package dev.promptly.complaint.clock;

import dev.promptly.complaint.calendar.Calendars;
import dev.promptly.complaint.calendar.Due;
import dev.promptly.complaint.calendar.WorkingCalendar;
import dev.promptly.complaint.site.Site;
import java.time.Instant;
import java.time.ZoneId;

/**
 * By what a site counts its days.
 *
 * @param working the working days of the site's country
 * @param uncontestedAfter after how many days a case comes to rest that nobody contests
 */
public record SiteCalendar(ZoneId zone, WorkingCalendar working, int uncontestedAfter) {

    public static SiteCalendar of(Site site) {
        return new SiteCalendar(site.zone(), Calendars.of(site.territory()), site.uncontestedAfter());
    }

    /** The end of the nth day after the local date of the start (rule book D4). */
    public Due afterDays(int n, Instant start) {
        return Due.afterDays(n, start, zone);
    }

    /** The end of the nth working day after the local date of the start (rule book D4). */
    public Due afterWorkingDays(int n, Instant start) {
        return Due.afterWorkingDays(n, start, zone, working);
    }
}
