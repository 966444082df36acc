@NullMarked
package dev.promptly.complaint.appeal;

import org.jspecify.annotations.NullMarked;
