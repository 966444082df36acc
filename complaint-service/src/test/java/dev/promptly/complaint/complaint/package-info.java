@NullMarked
package dev.promptly.complaint.complaint;

import org.jspecify.annotations.NullMarked;
