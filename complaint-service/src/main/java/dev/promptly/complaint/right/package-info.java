/** The registry of rights: filed once, reused by every later complaint. */
@NullMarked
package dev.promptly.complaint.right;

import org.jspecify.annotations.NullMarked;
