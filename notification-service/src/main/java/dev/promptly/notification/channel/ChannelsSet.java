package dev.promptly.notification.channel;

import dev.promptly.kit.caller.Account;
import dev.promptly.kit.caller.Actor;
import dev.promptly.notification.channel.ChannelsChanged.Count;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All channels of an account at one moment, opened, so that two moments can be compared. */
record ChannelsSet(
        List<Hook> webhooks, List<String> emails, @Nullable String locale) {

    record Hook(UUID id, String url, List<Secret> secrets, List<String> events) {}

    /** What is told of the change; empty where both are the same. */
    Optional<ChannelsChanged> changedTo(ChannelsSet after, Account account, Actor by) {
        List<String> changed = new ArrayList<>();
        note(changed, "WEBHOOKS", after, set -> set.each(hook -> List.of(hook.url, hook.events)));
        note(changed, "SECRETS", after, set -> set.each(Hook::secrets));
        note(changed, "EMAILS", after, ChannelsSet::emails);
        note(changed, "LOCALE", after, set -> Optional.ofNullable(set.locale));
        return changed.isEmpty()
                ? Optional.empty()
                : Optional.of(new ChannelsChanged(account, by, changed, count(), after.count(), oldAddresses()));
    }

    private void note(List<String> changed, String what, ChannelsSet after, Function<ChannelsSet, Object> of) {
        if (!Objects.equals(of.apply(this), of.apply(after))) {
            changed.add(what);
        }
    }

    private List<Object> each(Function<Hook, Object> of) {
        return webhooks.stream().map(of).toList();
    }

    private Count count() {
        return new Count(webhooks.size(), emails.size(), locale);
    }

    private List<OldAddress> oldAddresses() {
        return webhooks.stream()
                .map(hook -> new OldAddress(hook.id, WebhookUrl.of(hook.url), hook.secrets))
                .toList();
    }
}
