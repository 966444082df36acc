/** Working days, by jurisdiction and year: what the law counts in when it does not count in hours or days. */
@NullMarked
package dev.promptly.complaint.calendar;

import org.jspecify.annotations.NullMarked;
