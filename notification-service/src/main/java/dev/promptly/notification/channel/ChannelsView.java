package dev.promptly.notification.channel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The channels of an account; of its secrets only how many there are. */
record ChannelsView(
        String account,
        List<WebhookView> webhooks,
        List<String> emails,
        @Nullable String locale) {

    record WebhookView(String url, int secretCount, List<String> events) {}
}
