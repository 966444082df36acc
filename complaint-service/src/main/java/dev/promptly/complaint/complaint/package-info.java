/** The complaint: the statutory notice with all its targets, its decision and what follows from it. */
@NullMarked
package dev.promptly.complaint.complaint;

import org.jspecify.annotations.NullMarked;
