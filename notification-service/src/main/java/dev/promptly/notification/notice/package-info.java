/** A notice: what is forwarded to one addressee, with that addressee's targets only. */
@NullMarked
package dev.promptly.notification.notice;

import org.jspecify.annotations.NullMarked;
