@NullMarked
package dev.promptly.complaint.calendar;

import org.jspecify.annotations.NullMarked;
