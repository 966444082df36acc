/** What other cases mean for this one: those open on its listings, those that have ended there, papers that were handed in before. */
@NullMarked
package dev.promptly.complaint.othercase;

import org.jspecify.annotations.NullMarked;
