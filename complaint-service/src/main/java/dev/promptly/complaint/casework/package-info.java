/** The frame of every change of a case: whose it is, what it takes, how it is stored, and what of it is to be read. */
@NullMarked
package dev.promptly.complaint.casework;

import org.jspecify.annotations.NullMarked;
