/** The promptness record: every act once, and the deadlines that follow from the acts. */
@NullMarked
package dev.promptly.notification.record;

import org.jspecify.annotations.NullMarked;
