/** The case: the statutory notice with all its targets, and the acts by which it changes. */
@NullMarked
package dev.promptly.complaint.complaint;

import org.jspecify.annotations.NullMarked;
