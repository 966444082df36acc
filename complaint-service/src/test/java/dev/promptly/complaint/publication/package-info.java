@NullMarked
package dev.promptly.complaint.publication;

import org.jspecify.annotations.NullMarked;
