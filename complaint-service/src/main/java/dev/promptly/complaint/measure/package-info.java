/** The necessary measure (ECL art. 42): a second axis beside the target's state, which never blocks it. */
@NullMarked
package dev.promptly.complaint.measure;

import org.jspecify.annotations.NullMarked;
