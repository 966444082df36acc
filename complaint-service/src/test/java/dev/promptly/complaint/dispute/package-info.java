@NullMarked
package dev.promptly.complaint.dispute;

import org.jspecify.annotations.NullMarked;
