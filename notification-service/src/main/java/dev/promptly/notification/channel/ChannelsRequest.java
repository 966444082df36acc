package dev.promptly.notification.channel;

import dev.promptly.kit.text.UrlText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All channels of an account beside its inbox; what is not named here is removed. */
record ChannelsRequest(
        @Size(max = 10) List<@Valid @NotNull WebhookRequest> webhooks,
        @Size(max = 10) List<@NotNull @Email @Size(max = 254) String> emails,

        @Nullable @Pattern(regexp = "zh|en", message = "must be zh or en")
        String locale) {

    ChannelsRequest {
        webhooks = Objects.requireNonNullElse(webhooks, List.of());
        emails = Objects.requireNonNullElse(emails, List.of());
    }

    /** @param events the event types wanted, {@code notice.forwarded}; none means the notices */
    record WebhookRequest(
            @UrlText @NotNull WebhookUrl url,
            @NotNull @Size(min = 1, max = 5) List<@Valid @NotNull Secret> secrets,

            @Size(max = 50)
            List<
                            @NotNull
                            @Pattern(
                                    regexp = "[a-z]+(\\.[a-z]+(-[a-z]+)*)+",
                                    message = "must be an event's name, such as notice.forwarded")
                            String>
                    events) {

        WebhookRequest {
            events = Objects.requireNonNullElse(events, List.of());
        }
    }
}
