/** The frame of every change of a case: in which order it happens, what follows from it, how it is stored. */
@NullMarked
package dev.promptly.complaint.casework;

import org.jspecify.annotations.NullMarked;
