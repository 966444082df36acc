package dev.promptly.notification.channel;

import dev.promptly.kit.caller.AccountRole;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The channels of an account; of its secrets only how many there are. */
record ChannelsView(
        AccountRole role,
        String account,
        List<WebhookView> webhooks,
        List<String> emails,
        @Nullable String locale) {

    record WebhookView(String url, int secretCount, List<String> events) {}
}
