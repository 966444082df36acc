@NullMarked
package dev.promptly.complaint.right;

import org.jspecify.annotations.NullMarked;
