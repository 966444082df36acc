@NullMarked
package dev.promptly.notification.letter;

import org.jspecify.annotations.NullMarked;
