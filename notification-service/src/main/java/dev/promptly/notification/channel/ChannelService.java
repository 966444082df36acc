package dev.promptly.notification.channel;

import dev.promptly.kit.caller.Caller;
import dev.promptly.kit.caller.Role;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.sealing.SubjectKeys;
import dev.promptly.notification.channel.ChannelsRequest.WebhookRequest;
import dev.promptly.notification.channel.ChannelsView.WebhookView;
import dev.promptly.notification.operator.Operators;
import dev.promptly.notification.record.Cases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

@ApplicationScoped
class ChannelService {

    private final AccountsChannels accounts;
    private final Webhooks webhooks;
    private final Operators operators;
    private final Cases cases;
    private final SubjectKeys keys;

    ChannelService(AccountsChannels accounts, Webhooks webhooks, Operators operators, Cases cases, SubjectKeys keys) {
        this.accounts = accounts;
        this.webhooks = webhooks;
        this.operators = operators;
        this.cases = cases;
        this.keys = keys;
    }

    /** Replaces all channels. A notice that is on its way to a webhook named again still goes there. */
    @Transactional
    public ChannelsView put(String account, ChannelsRequest request, Caller caller) {
        requireMine(account, caller);
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
    public ChannelsView read(String account, Caller caller) {
        requireMine(account, caller);
        return accounts.findByIdOptional(account)
                .map(this::view)
                .orElseGet(() -> new ChannelsView(account, List.of(), List.of(), null));
    }

    /** The account itself; the platform for its operators, but for no account that is known only as a complainant's. */
    private void requireMine(String account, Caller caller) {
        boolean own = caller.hasAny(Role.COMPLAINANT, Role.OPERATOR) && account.equals(caller.account());
        boolean operatorOfPlatform = caller.has(Role.PLATFORM) && (operators.know(account) || !cases.know(account));
        if (!own && !operatorOfPlatform) {
            throw Problems.notFound();
        }
    }

    private void register(AccountChannels channels, int position, WebhookRequest wanted) {
        String url = wanted.url().toString();
        Webhook webhook = webhooks.find("account = ?1 and url = ?2", channels.account, url)
                .firstResultOptional()
                .orElseGet(() -> new Webhook(channels.account, url));
        byte[] secrets = keys.seal(channels.subject, wanted.secrets());
        webhooks.persist(webhook.register(position, wanted.events().toArray(String[]::new), secrets));
    }

    private ChannelsView view(AccountChannels channels) {
        List<WebhookView> shown = webhooks.registered(channels.account).stream()
                .map(webhook -> new WebhookView(webhook.url, webhooks.secrets(webhook).length, List.of(webhook.events)))
                .toList();
        String[] emails =
                keys.open(channels.subject, channels.emails, String[].class).orElseGet(() -> new String[0]);
        return new ChannelsView(channels.account, shown, List.of(emails), channels.locale);
    }
}
