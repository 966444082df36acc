/** The listings complained of: who sells there, and the holds that keep them hidden. */
@NullMarked
package dev.promptly.complaint.listing;

import org.jspecify.annotations.NullMarked;
