/** The days of rest that regulation itself fixes, whatever a year's announcement adds. */
@NullMarked
package dev.promptly.complaint.holiday;

import org.jspecify.annotations.NullMarked;
