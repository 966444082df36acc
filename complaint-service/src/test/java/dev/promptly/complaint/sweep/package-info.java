@NullMarked
package dev.promptly.complaint.sweep;

import org.jspecify.annotations.NullMarked;
