/** What an act asks to be forwarded to one addressee, and how that reads as a letter. */
@NullMarked
package dev.promptly.notification.asked;

import org.jspecify.annotations.NullMarked;
