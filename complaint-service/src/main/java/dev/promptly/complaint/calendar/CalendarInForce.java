package dev.promptly.complaint.calendar;

/**
 * This process counts by a list of the year that operations have confirmed; told outside any transaction, after the list is
 * committed and {@link Calendars} answers by it. Each replica tells it, within about a second. After a start it is told once
 * for every year that was ever confirmed and is in force: the process that was to tell it may have died. Where an observer
 * fails, it is told again a second later. So an observer looks for what bears another calendar version than the one in force,
 * takes it with {@code SKIP LOCKED}, and finds nothing the second time. A replica that had not heard of the list yet may store
 * a result by the years before for about a second more; its own telling comes after that.
 */
public record CalendarInForce(String jurisdiction, int year) {}
