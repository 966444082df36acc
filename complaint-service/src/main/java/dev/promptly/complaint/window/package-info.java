/** The dispute window: how long an operator's declaration keeps the measure standing for the right holder to act, as a pure function. */
@NullMarked
package dev.promptly.complaint.window;

import org.jspecify.annotations.NullMarked;
