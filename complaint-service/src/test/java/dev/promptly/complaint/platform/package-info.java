@NullMarked
package dev.promptly.complaint.platform;

import org.jspecify.annotations.NullMarked;
