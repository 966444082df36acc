/** What is asked of the platform, once and again. */
@NullMarked
package dev.promptly.complaint.measure;

import org.jspecify.annotations.NullMarked;
