package dev.promptly.notification.channel;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "promptly.webhooks")
interface WebhookConfig {

    /** Whether webhooks may go to this machine, without TLS: for the embedded run and tests. */
    @WithDefault("false")
    boolean allowLoopback();
}
