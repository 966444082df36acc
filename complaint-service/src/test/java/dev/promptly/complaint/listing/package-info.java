@NullMarked
package dev.promptly.complaint.listing;

import org.jspecify.annotations.NullMarked;
