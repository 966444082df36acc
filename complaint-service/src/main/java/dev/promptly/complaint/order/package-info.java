/** What courts and authorities order, and what reviewers undo, hold back and resume. */
@NullMarked
package dev.promptly.complaint.order;

import org.jspecify.annotations.NullMarked;
