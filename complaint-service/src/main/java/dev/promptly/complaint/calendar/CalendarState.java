package dev.promptly.complaint.calendar;

/** How a list of a year's days stands. */
public enum CalendarState {
    /** One person of operations has entered it; another has not confirmed it yet, and nothing counts by it. */
    PROPOSED,
    /** Everything counts by it. */
    IN_FORCE,
    /** Another list of the year came into its place. */
    REPLACED
}
