/** The operator's declaration that there is no infringement: an aggregate of its own, changed under its complaint's lock (ECL art. 43). */
@NullMarked
package dev.promptly.complaint.declared;

import org.jspecify.annotations.NullMarked;
