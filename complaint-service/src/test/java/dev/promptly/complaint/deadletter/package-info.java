@NullMarked
package dev.promptly.complaint.deadletter;

import org.jspecify.annotations.NullMarked;
