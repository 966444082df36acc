package dev.promptly.notification.notice;

import dev.promptly.notification.asked.Forward;
import dev.promptly.notification.letter.Letter;
import org.jspecify.annotations.Nullable;

/**
 * What a notice says, as it is stored: encrypted under the complaint's key.
 *
 * @param letter null while the notice is queued
 */
record NoticePayload(Forward forward, @Nullable Letter letter) {}
