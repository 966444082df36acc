/** How a list of cases is written, new ones and changed ones. */
@NullMarked
package dev.promptly.complaint.writing;

import org.jspecify.annotations.NullMarked;
