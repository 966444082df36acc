/** What is told of a complaint: to everybody, and whole to its record. */
@NullMarked
package dev.promptly.complaint.record;

import org.jspecify.annotations.NullMarked;
