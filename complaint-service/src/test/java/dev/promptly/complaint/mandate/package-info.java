@NullMarked
package dev.promptly.complaint.mandate;

import org.jspecify.annotations.NullMarked;
