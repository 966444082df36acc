/** Who files and who owns: registered once, verified by a reviewer, masked in every answer. */
@NullMarked
package dev.promptly.complaint.party;

import org.jspecify.annotations.NullMarked;
