@NullMarked
package dev.promptly.complaint.admissibility;

import org.jspecify.annotations.NullMarked;
