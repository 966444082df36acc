package dev.promptly.complaint.reading;

import java.util.Locale;

/**
 * Who reads a complaint: what is shown depends on it, wherever the answer is made.
 *
 * @param house a reviewer, the platform or an auditor, and not for a party
 * @param ofAll whether it may know of others' cases
 * @param language in which it reads reasons
 */
public record Viewer(boolean house, boolean ofAll, Locale language) {}
