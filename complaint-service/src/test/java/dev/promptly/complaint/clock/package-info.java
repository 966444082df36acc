@NullMarked
package dev.promptly.complaint.clock;

import org.jspecify.annotations.NullMarked;
