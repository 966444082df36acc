package dev.promptly.notification.channel;

import dev.promptly.kit.caller.Account;
import dev.promptly.kit.sealing.SubjectKeys;
import dev.promptly.notification.channel.ChannelsRequest.WebhookRequest;
import dev.promptly.notification.channel.ChannelsView.WebhookView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

@ApplicationScoped
class ChannelService {

    private final AccountsChannels accounts;
    private final Webhooks webhooks;
    private final SubjectKeys keys;

    ChannelService(AccountsChannels accounts, Webhooks webhooks, SubjectKeys keys) {
        this.accounts = accounts;
        this.webhooks = webhooks;
        this.keys = keys;
    }

    /** Replaces all channels. A notice that is on its way to a webhook named again still goes there. */
    @Transactional
    public ChannelsView put(Account account, ChannelsRequest request) {
        AccountChannels channels = accounts.lock(account);
        channels.emails = keys.seal(channels.subject, request.emails());
        channels.locale = request.locale();
        webhooks.registered(account).forEach(Webhook::remove);
        for (int i = 0; i < request.webhooks().size(); i++) {
            register(channels, i, request.webhooks().get(i));
        }
        webhooks.flush();
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
        List<WebhookView> shown = webhooks.registered(channels.account()).stream()
                .map(webhook -> new WebhookView(webhook.url, webhooks.secrets(webhook).length, List.of(webhook.events)))
                .toList();
        String[] emails =
                keys.open(channels.subject, channels.emails, String[].class).orElseGet(() -> new String[0]);
        return new ChannelsView(
                channels.owner.role(), channels.owner.account(), shown, List.of(emails), channels.locale);
    }
}
