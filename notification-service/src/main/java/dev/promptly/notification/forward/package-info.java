/** What follows from the acts that come in: who is forwarded what, and what the notices that are there show. */
@NullMarked
package dev.promptly.notification.forward;

import org.jspecify.annotations.NullMarked;
