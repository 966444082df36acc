/** What a foreign topic held and nobody here could take: kept, shown, and sent again once its cause is gone. */
@NullMarked
package dev.promptly.complaint.deadletter;

import org.jspecify.annotations.NullMarked;
