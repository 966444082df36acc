/** A holder's power of attorney for an agent: for which rights, where, for what, and how long. */
@NullMarked
package dev.promptly.complaint.mandate;

import org.jspecify.annotations.NullMarked;
