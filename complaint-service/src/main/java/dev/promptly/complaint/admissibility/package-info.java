/** Is this notice good? Each rule a named value with its code and its source; no Hibernate, no HTTP, no clock. */
@NullMarked
package dev.promptly.complaint.admissibility;

import org.jspecify.annotations.NullMarked;
