@NullMarked
package dev.promptly.complaint.review;

import org.jspecify.annotations.NullMarked;
