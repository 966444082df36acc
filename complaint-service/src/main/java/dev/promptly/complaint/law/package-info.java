/** What the law speaks of: the objects it protects, what is claimed, what proves it, and every reason why a notice is not admitted. */
@NullMarked
package dev.promptly.complaint.law;

import org.jspecify.annotations.NullMarked;
