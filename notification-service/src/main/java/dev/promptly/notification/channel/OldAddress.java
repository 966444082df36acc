package dev.promptly.notification.channel;

import dev.promptly.notification.channel.Webhooks.Destination;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A webhook as it stood before a change of channels, with the secrets that it was signed with then: whoever changed it does not
 * change where its owner is told, nor what proves that we told it.
 */
public record OldAddress(UUID webhookId, WebhookUrl url, List<Secret> secrets) {

    public Destination destination() {
        Instant systemTime = Instant.now();
        List<String> signing = secrets.stream()
                .filter(secret -> secret.signsAt(systemTime))
                .map(secret -> secret.value().text())
                .toList();
        return new Destination(url, signing, true);
    }
}
