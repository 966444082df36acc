/** What a notice says in plain words, in Chinese and in English. */
@NullMarked
package dev.promptly.notification.letter;

import org.jspecify.annotations.NullMarked;
