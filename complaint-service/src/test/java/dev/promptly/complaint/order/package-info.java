@NullMarked
package dev.promptly.complaint.order;

import org.jspecify.annotations.NullMarked;
