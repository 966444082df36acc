package dev.promptly.complaint.calendar;

/** A year's days of rest are not known yet; nobody guesses them (rule book I7). */
public final class CalendarMissing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int year;

    CalendarMissing(String jurisdiction, int year) {
        super("The calendar of " + jurisdiction + " for " + year + " is not loaded");
        this.year = year;
    }

    public int year() {
        return year;
    }
}
