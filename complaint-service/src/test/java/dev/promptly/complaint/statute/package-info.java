@NullMarked
package dev.promptly.complaint.statute;

import org.jspecify.annotations.NullMarked;
