/** What a file is: its media type, told by its content. */
@NullMarked
package dev.promptly.evidence.screening;

import org.jspecify.annotations.NullMarked;
