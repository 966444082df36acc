/** What proves a right and an infringement: the rule book's evidence tables E1 and E2. */
@NullMarked
package dev.promptly.complaint.proof;

import org.jspecify.annotations.NullMarked;
