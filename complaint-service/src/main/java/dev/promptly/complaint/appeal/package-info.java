/** What a party may have looked at once more, and what is left of that while a person has it in hand (rule book A1.26). */
@NullMarked
package dev.promptly.complaint.appeal;

import org.jspecify.annotations.NullMarked;
