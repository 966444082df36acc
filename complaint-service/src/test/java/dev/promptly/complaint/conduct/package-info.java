@NullMarked
package dev.promptly.complaint.conduct;

import org.jspecify.annotations.NullMarked;
