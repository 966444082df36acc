/** What is to be read of cases, by whoever may read it. */
@NullMarked
package dev.promptly.complaint.reading;

import org.jspecify.annotations.NullMarked;
