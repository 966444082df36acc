@NullMarked
package dev.promptly.complaint.window;

import org.jspecify.annotations.NullMarked;
