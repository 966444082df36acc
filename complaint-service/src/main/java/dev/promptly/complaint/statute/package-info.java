/** What can happen to a complaint, as tables: the states of a target and of its measure, and the moves between them. No entity, no clock. */
@NullMarked
package dev.promptly.complaint.statute;

import org.jspecify.annotations.NullMarked;
