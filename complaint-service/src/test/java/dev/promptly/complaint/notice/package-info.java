@NullMarked
package dev.promptly.complaint.notice;

import org.jspecify.annotations.NullMarked;
