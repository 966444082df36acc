/** How an account is reached beside its inbox: webhooks and mail, and which addresses may be called at all. */
@NullMarked
package dev.promptly.notification.channel;

import org.jspecify.annotations.NullMarked;
