package dev.promptly.complaint.complaint;

import dev.promptly.complaint.admissibility.RuleBook;
import dev.promptly.complaint.clock.SiteCalendar;

/**
 * By what a complaint is decided, all of it kept with the decision.
 *
 * @param basis what the alleged act is, by the law in force on its day
 */
public record Terms(RuleBook rules, SiteCalendar calendar, String basis) {}
