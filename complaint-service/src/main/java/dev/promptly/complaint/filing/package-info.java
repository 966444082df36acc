/** A notice is filed, supplemented and withdrawn by REST. */
@NullMarked
package dev.promptly.complaint.filing;

import org.jspecify.annotations.NullMarked;
