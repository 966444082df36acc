/** What an admission forwards to each operator. */
@NullMarked
package dev.promptly.complaint.notice;

import org.jspecify.annotations.NullMarked;
