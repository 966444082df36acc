/** Evidence as tests put it forward without a topic. */
@NullMarked
package dev.promptly.complaint.evidencefact;

import org.jspecify.annotations.NullMarked;
