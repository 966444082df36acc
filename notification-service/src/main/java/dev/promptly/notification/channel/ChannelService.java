package dev.promptly.notification.channel;

import dev.promptly.kit.caller.Account;
import dev.promptly.kit.caller.Actor;
import dev.promptly.kit.sealing.SubjectKeys;
import dev.promptly.notification.channel.ChannelsRequest.WebhookRequest;
import dev.promptly.notification.channel.ChannelsView.WebhookView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;

@ApplicationScoped
class ChannelService {

    private final AccountsChannels accounts;
    private final Webhooks webhooks;
    private final SubjectKeys keys;
    private final Event<ChannelsChanged> changes;

    ChannelService(AccountsChannels accounts, Webhooks webhooks, SubjectKeys keys, Event<ChannelsChanged> changes) {
        this.changes = changes;
        this.accounts = accounts;
        this.webhooks = webhooks;
        this.keys = keys;
    }

    /**
     * Replaces all channels. A notice that is on its way to a webhook named again still goes there. The change, its act and its
     * notice are one transaction.
     */
    @Transactional
    public ChannelsView put(Account account, ChannelsRequest request, Actor by) {
        AccountChannels channels = accounts.lock(account);
        ChannelsSet before = set(channels);
        channels.reach(keys.seal(channels.subject, request.emails()), request.locale());
        webhooks.registered(account).forEach(Webhook::remove);
        for (int i = 0; i < request.webhooks().size(); i++) {
            register(channels, i, request.webhooks().get(i));
        }
        webhooks.flush();
        before.changedTo(set(channels), account, by).ifPresent(changes::fire);
        return view(channels);
    }

    @Transactional
    public ChannelsView read(Account account) {
        return accounts.findByIdOptional(AccountChannels.Owner.of(account))
                .map(this::view)
                .orElseGet(() -> new ChannelsView(account.role(), account.id(), List.of(), List.of(), null));
    }

    private void register(AccountChannels channels, int position, WebhookRequest wanted) {
        String url = wanted.url().toString();
        Webhook webhook = webhooks.at(url, channels.account()).orElseGet(() -> new Webhook(channels.account(), url));
        byte[] secrets = keys.seal(channels.subject, wanted.secrets());
        webhooks.persist(webhook.register(position, wanted.events().toArray(String[]::new), secrets));
    }

    private ChannelsView view(AccountChannels channels) {
        ChannelsSet set = set(channels);
        List<WebhookView> shown = set.webhooks().stream()
                .map(hook -> new WebhookView(hook.url(), hook.secrets().size(), hook.events()))
                .toList();
        return new ChannelsView(channels.owner.role(), channels.owner.account(), shown, set.emails(), set.locale());
    }

    private ChannelsSet set(AccountChannels channels) {
        List<ChannelsSet.Hook> hooks = webhooks.registered(channels.account()).stream()
                .map(webhook -> new ChannelsSet.Hook(
                        webhook.id, webhook.url, List.of(webhooks.secrets(webhook)), List.of(webhook.events)))
                .toList();
        return new ChannelsSet(hooks, emails(channels), channels.locale);
    }

    /** None in a row that was made a moment ago. */
    private List<String> emails(AccountChannels channels) {
        return channels.emails.length == 0
                ? List.of()
                : keys.open(channels.subject, channels.emails, String[].class)
                        .map(List::of)
                        .orElseGet(List::of);
    }
}
