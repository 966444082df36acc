/** The test clock of the embedded run. */
@NullMarked
package dev.promptly.complaint.testclock;

import org.jspecify.annotations.NullMarked;
