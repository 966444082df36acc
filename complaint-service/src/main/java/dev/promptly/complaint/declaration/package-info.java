/** What operators declare, and what right holders answer (ECL art. 43). */
@NullMarked
package dev.promptly.complaint.declaration;

import org.jspecify.annotations.NullMarked;
