/** What an addressee reads of its notices, and that it says so. */
@NullMarked
package dev.promptly.notification.inbox;

import org.jspecify.annotations.NullMarked;
