/** What an operator's declaration makes of a case: it is judged, and disputes its targets, also while these are suspended. */
@NullMarked
package dev.promptly.complaint.contest;

import org.jspecify.annotations.NullMarked;
