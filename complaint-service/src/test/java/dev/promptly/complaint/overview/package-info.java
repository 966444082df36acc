@NullMarked
package dev.promptly.complaint.overview;

import org.jspecify.annotations.NullMarked;
