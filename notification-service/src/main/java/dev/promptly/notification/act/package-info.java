/** Acts: what was done when, one by one. */
@NullMarked
package dev.promptly.notification.act;

import org.jspecify.annotations.NullMarked;
