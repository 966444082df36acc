@NullMarked
package dev.promptly.complaint.holiday;

import org.jspecify.annotations.NullMarked;
