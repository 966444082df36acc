/** How a list of new cases is written. */
@NullMarked
package dev.promptly.complaint.writing;

import org.jspecify.annotations.NullMarked;
