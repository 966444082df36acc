package dev.promptly.notification.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.promptly.kit.json.JsonFormat;
import dev.promptly.notification.act.OwnActKind;
import dev.promptly.notification.asked.NoticeKind;
import dev.promptly.notification.notice.NoticeView;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a webhook is sent (Standard Webhooks): the event's name, its instant, and the notice as the inbox shows it. */
record WebhookBody(String type, @Nullable Instant timestamp, NoticeView data) {

    private static String type(NoticeView notice) {
        return notice.kind() == NoticeKind.ACCOUNT ? "account" : OwnActKind.NOTICE_FORWARDED.wire();
    }

    static String of(NoticeView notice) {
        try {
            return JsonFormat.tolerant()
                    .writeValueAsString(new WebhookBody(type(notice), notice.forwardedAt(), notice));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
