/** What happens between an operator's declaration and its end. */
@NullMarked
package dev.promptly.complaint.dispute;

import org.jspecify.annotations.NullMarked;
