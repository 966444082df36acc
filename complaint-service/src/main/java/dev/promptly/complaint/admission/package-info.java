/** Whether a notice is admitted: what was filed, the facts that it rests on, and what the rules make of both. */
@NullMarked
package dev.promptly.complaint.admission;

import org.jspecify.annotations.NullMarked;
