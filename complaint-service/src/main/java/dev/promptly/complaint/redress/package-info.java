/** A party asks for another look at what was decided against it, and reads what became of that (rule book A1.26). */
@NullMarked
package dev.promptly.complaint.redress;

import org.jspecify.annotations.NullMarked;
