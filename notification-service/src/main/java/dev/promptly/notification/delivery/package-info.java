/** Getting a notice to its addressee: what an act asks to be forwarded, the attempts, the retries. */
@NullMarked
package dev.promptly.notification.delivery;

import org.jspecify.annotations.NullMarked;
