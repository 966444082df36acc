/** notification-service as its neighbours see it: acts in, notices, webhooks and records out. */
@NullMarked
package dev.promptly.notification;

import org.jspecify.annotations.NullMarked;
