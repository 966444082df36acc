/** What nobody calls for: complaints whose facts have come in, and what time alone brings. */
@NullMarked
package dev.promptly.complaint.sweep;

import org.jspecify.annotations.NullMarked;
